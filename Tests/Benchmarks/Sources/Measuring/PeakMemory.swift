internal import Foundation

/// The most memory that the process has had resident at any time.
public enum PeakMemory {
  /// The peak in bytes; nil where the system does not tell.
  ///
  /// `getrusage` will not do: a program that was started with `exec`, as `swift run` starts one,
  /// has its starter's peak there.
  public static var bytes: Int? {
    // Not `String(contentsOfFile:)`: such files say that they are empty.
    guard let file = FileHandle(forReadingAtPath: "/proc/self/status"),
      let status = try? file.readToEnd()
    else { return nil }
    for line in String(decoding: status, as: UTF8.self).split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.first == "VmHWM:", words.count > 1 { return Int(words[1]).map { $0 << 10 } }
    }
    return nil
  }
}
