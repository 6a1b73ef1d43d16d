#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file or folder that could not be looked at.
public struct ScanProblem: Error, Hashable, Sendable {
  /// The path, for people.
  public var path: String
  /// Why, in lower case.
  public var reason: String
  /// Whether there is nothing at the path.
  var isMissing: Bool

  init(path: [UInt8], code: Int32) {
    self.path = String(decoding: path, as: UTF8.self)
    reason = systemReason(code)
    isMissing = code == ENOENT || code == ENOTDIR
  }

  init(path: [UInt8], reason: String) {
    self.path = String(decoding: path, as: UTF8.self)
    self.reason = reason
    isMissing = false
  }
}
