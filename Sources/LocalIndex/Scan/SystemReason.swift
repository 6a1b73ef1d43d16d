#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a number of `errno` says, in lower case.
func systemReason(_ code: Int32) -> String {
  switch code {
  case ENOENT: "no such file or folder"
  case EACCES, EPERM: "may not be read; check its permissions"
  case ENAMETOOLONG: "the path is too long"
  default: String(cString: strerror(code)).lowercased()
  }
}
