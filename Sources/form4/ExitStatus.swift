import ArgumentParser

/// How the program ends; ArgumentParser adds 64 for a wrong command line.
enum ExitStatus {
  /// Something was found, and every file was read.
  static let success = ExitCode(0)
  /// Nothing was found, or a file could not be read.
  static let failure = ExitCode(1)
  /// The program cannot run here.
  static let cannotRun = ExitCode(2)
}
