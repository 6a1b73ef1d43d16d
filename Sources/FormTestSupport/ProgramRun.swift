internal import Foundation

/// What a program did that ran to its end without a terminal.
public struct ProgramRun: Hashable, Sendable {
  /// The exit status, 128 and more where a signal ended it.
  public var status: Int32
  /// The bytes on standard output.
  public var output: [UInt8]
  /// The text on standard error.
  public var errors: String

  /// The text on standard output.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// The lines on standard output.
  public var lines: [String] { text.split(separator: "\n").map(String.init) }
  /// The lines on standard error.
  public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// Runs a program with some bytes on its standard input.
  ///
  /// - Parameter environment: what the program's environment has besides `PATH`, `LANG=C.UTF-8`,
  ///   `TZ=UTC` and a `HOME` of its own, or instead of them.
  public init(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws {
    let folder = try TemporaryFolder()
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder.path, "LANG": "C.UTF-8", "TZ": "UTC",
    ]
    variables.merge(environment) { $1 }
    status = ChildProcess.run(
      arguments, environment: variables, inputFile: try folder.write(input, to: "input"),
      outputFile: folder.path + "/output", errorFile: folder.path + "/errors")
    output = folder.read("output")
    errors = String(decoding: folder.read("errors"), as: UTF8.self)
  }

  /// Runs form4, as it was built with the tests.
  public static func form4(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try ProgramRun(
      [BuiltProgram.path("form4")] + arguments, input: input, environment: environment)
  }

  /// Runs a line of bash, in which `$form4` is the program.
  public static func bash(
    _ script: String, environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let variables = ["form4": BuiltProgram.path("form4")].merging(environment) { $1 }
    return try ProgramRun(
      ["bash", "--norc", "--noprofile", "-c", script], environment: variables)
  }
}
