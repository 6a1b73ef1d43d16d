import BrowserViewModel
import Glibc

/// A file in the current folder that takes what the reader exports; never an existing one.
enum ExportFile {
  private static let attempts = 1...999

  /// Writes a text into a new file and says what came of it.
  static func write(_ text: String, named name: String) -> Command {
    for attempt in attempts {
      let path = "form4-\(name)" + (attempt == 1 ? "" : "-\(attempt)") + ".csv"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return failed(path) }
      defer { close(descriptor) }
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else {
          let failure = failed(path)
          unlink(path)
          return failure
        }
        rest = rest.dropFirst(count)
      }
      return .finished("wrote \(path)")
    }
    return .failed("form4-\(name).csv: too many exports here; remove some")
  }

  private static func failed(_ path: String) -> Command {
    .failed("\(path): \(String(cString: strerror(errno)).lowercased()); change to another folder")
  }
}
