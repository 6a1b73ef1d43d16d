import FormTestSupport
import Foundation
import Terminal

/// A folder of its own for one run of the program: filings to browse, a home, and a place to write
/// to. It is removed with the value.
final class FilingsFolder {
  let path: String

  init(isEmpty: Bool = false) throws {
    path = "/tmp/form4-browse-\(UInt32.random(in: 0...UInt32.max))"
    for folder in ["home", "cache", "work"] {
      try FileManager.default.createDirectory(
        atPath: path + "/" + folder, withIntermediateDirectories: true)
    }
    if isEmpty {
      try FileManager.default.createDirectory(
        atPath: filings, withIntermediateDirectories: true)
    } else {
      try BrowserFiling.write(to: filings)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the filings are.
  var filings: String { path + "/filings" }

  /// The folder that the program is started in.
  var work: String { path + "/work" }

  var environment: [String: String] {
    ["HOME": path + "/home", "XDG_CACHE_HOME": path + "/cache"]
  }

  func write(_ filing: BrowserFiling, as name: String) throws {
    try write(filing.bytes, as: name)
  }

  func write(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: filings + "/" + name))
  }

  /// Starts the program on the filings; it is not waited for.
  func start(
    _ arguments: [String] = [], size: Size = Size(columns: 120, rows: 40),
    environment more: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      command: ["--chdir", work, BuiltProgram.path("form4"), filings] + arguments, size: size,
      environment: environment.merging(more) { $1 })
    session.belongings = self
    return session
  }

  /// Starts the program on the filings and waits until the newest is shown.
  func browse(
    _ arguments: [String] = [], size: Size = Size(columns: 120, rows: 40),
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try start(arguments, size: size, environment: environment)
    // The lines at the foot are drawn last, that of the cell once a filing is open.
    try session.waitFor("the first filing") { rows in
      rows.last?.hasPrefix(" 1 of 7") == true && rows.dropLast().last?.isEmpty == false
    }
    return session
  }

  /// A shell in the folder, with the program as `$FORM4` and the filings as `$FILINGS`.
  func shell() throws -> TerminalSession {
    let variables = [
      "PS1": "ready> ", "FORM4": BuiltProgram.path("form4"), "FILINGS": filings,
    ]
    let session = try TerminalSession(
      command: ["--chdir", work, "/bin/bash", "--norc", "--noprofile", "-i"],
      size: Size(columns: 120, rows: 40), environment: environment.merging(variables) { $1 })
    session.belongings = self
    try session.waitFor("ready>")
    return session
  }
}
