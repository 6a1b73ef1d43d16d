internal import Foundation

/// The programs of this package, as the running tests were built with them.
public enum BuiltProgram {
  /// The path of a program's executable, which lies in the folder of the tests' own.
  public static func path(_ name: String) -> String {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath
    let own = tests ?? URL(fileURLWithPath: CommandLine.arguments[0]).path
    var folder = URL(fileURLWithPath: own).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent(name).path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
      folder.deleteLastPathComponent()
    }
    return name
  }
}
