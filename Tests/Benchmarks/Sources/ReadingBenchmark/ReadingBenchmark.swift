internal import Foundation
internal import OwnershipForms

/// Measures how fast filings are read, and in how much memory.
///
/// `swift run -c release --package-path Tests/Benchmarks reading-benchmark [FOLDER]` measures with
/// the filings in a folder, or with the project's sample filings. It exits with 0 whatever it
/// finds: speed is looked at, never a failing test.
@main enum ReadingBenchmark {
  static func main() {
    let samples = FilingFiles.samples
    let files = CommandLine.arguments.dropFirst().first.map(FilingFiles.init) ?? samples
    guard !files.paths.isEmpty else { return print("no .xml or .txt files in \(files.folder)") }

    // First, while the process holds no filings.
    let memory = StreamingMemory.measure(files)
    let filings = LoadedFilings(files, samples: samples)
    print(
      """
      \(filings.xml.documents.count) XML documents of \(files.paths.count) files in \(files.folder), \
      \(filings.xml.byteCount / 1000) kB
      Median [least…most] of \(Speed.rounds) rounds in turn.

      """)
    Speed.compareWithLibXML2(filings.xml)
    Speed.compareWriting(filings.xml)
    TwoThreads.measure(filings.xml)
    print(memory)
    for kind in filings.otherKinds { Speed.measure(kind) }
  }
}
