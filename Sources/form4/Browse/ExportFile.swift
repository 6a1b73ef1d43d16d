import BrowserViewModel
import Glibc

/// A file in the current folder that takes what the reader exports; never an existing one.
///
/// Its name ends with `.part` until it is whole, so that a part is never taken for the whole.
struct ExportFile {
  private let name: String
  /// The path until the file is whole.
  private let path: String
  private let descriptor: Int32

  /// Why a file could not be written, with what to do about it.
  struct Failure: Error {
    var message: String

    fileprivate init(_ message: String) { self.message = message }

    /// The failure of the last call of the system.
    fileprivate init(at path: String) {
      let reason = String(cString: strerror(errno)).lowercased()
      message = "\(path): \(reason); change to another folder"
    }
  }

  private static let attempts = 1...999

  /// Writes a text into a new file and says what came of it.
  static func write(_ text: String, named name: String) -> Command {
    write(named: name) { file in try file.append(text) }
  }

  /// Writes a new file piece by piece and says what came of it; a file of which a piece is missing is
  /// removed.
  static func write(named name: String, _ pieces: (ExportFile) throws -> Void) -> Command {
    do {
      let file = try ExportFile(named: name)
      defer { file.remove() }
      try pieces(file)
      return .finished("wrote \(try file.finish())")
    } catch let failure as Failure {
      return .failed(failure.message)
    } catch let failure as LibraryFailure {
      return .failed("form4-\(name).csv was not written: \(failure.message)")
    } catch {
      return .failed("form4-\(name).csv was not written: \(error)")
    }
  }

  private init(named name: String) throws {
    self.name = name
    for attempt in Self.attempts {
      let whole = Self.path(name, attempt)
      guard access(whole, F_OK) != 0 else { continue }
      let path = whole + ".part"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { throw Failure(at: whole) }
      (self.path, self.descriptor) = (path, descriptor)
      return
    }
    throw Failure("form4-\(name).csv: too many exports here; remove some")
  }

  /// Adds a piece to the end.
  func append(_ text: String) throws {
    var text = text
    try text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw Failure(at: path) }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Gives the file its name, which no other has.
  private func finish() throws -> String {
    for attempt in Self.attempts {
      let whole = Self.path(name, attempt)
      if link(path, whole) == 0 { return whole }
      if errno == EEXIST { continue }
      // Some file systems know no links.
      guard access(whole, F_OK) != 0 else { continue }
      guard rename(path, whole) == 0 else { throw Failure(at: whole) }
      return whole
    }
    throw Failure("form4-\(name).csv: too many exports here; remove some")
  }

  private func remove() {
    close(descriptor)
    unlink(path)
  }

  private static func path(_ name: String, _ attempt: Int) -> String {
    "form4-\(name)" + (attempt == 1 ? "" : "-\(attempt)") + ".csv"
  }
}
