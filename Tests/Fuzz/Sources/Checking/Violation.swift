#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Ends the process where something is not so that must be so of any file, so that libFuzzer keeps
/// the file as a crash.
func require(_ isSo: Bool, _ otherwise: @autoclosure () -> String) {
  guard !isSo else { return }
  var message = "\nviolated: \(otherwise())\n"
  _ = message.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}
