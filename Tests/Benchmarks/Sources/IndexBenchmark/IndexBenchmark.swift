internal import Foundation
internal import LocalIndex

/// Measures the local index with the filings in a folder: how fast it is loaded, and how soon it
/// answers.
///
/// `swift run -c release --package-path Tests/Benchmarks index-benchmark FOLDER [INDEX]` loads an
/// index (a temporary one where none is named; one that is there is only brought up to date), and
/// exits with 0 whatever it finds: speed is looked at, never a failing test.
@main enum IndexBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      return print("usage: index-benchmark FOLDER [INDEX]")
    }
    let temporary = FileManager.default.temporaryDirectory
      .appendingPathComponent("form4-index-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: temporary) }
    let path = arguments.count > 1 ? arguments[1] : "\(temporary.path)/index.sqlite"
    let index = try FilingIndex.open(at: path)
    try Loading.measure(index, folder)
    try Typing.measure(index)
  }
}
