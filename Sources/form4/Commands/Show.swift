import ArgumentParser
import OwnershipForms

/// `form4 show`: a filing as a readable form in text, or as JSON.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show filings as readable text, or as JSON.")

  @Argument(help: "Files to show; - is standard input.")
  var files: [String]

  @Flag(help: "Print one JSON object a line for each file.")
  var json = false

  func run() throws {
    var output = StandardOutput()
    var failed = false
    for path in files {
      let file = InputFile(path: path)
      do {
        let bytes = try file.read()
        let filing = try FilingReader().read(bytes)
        let origin = FilingJSON.Origin(path: path, sha256: InputFile.sha256(of: bytes))
        try output.write(FilingJSON(file: bytes).bytes(of: filing, from: origin) + [10])
      } catch let failure as InputFile.Failure {
        failed = true
        try output.flush()
        StandardError.write("\(file.name): \(failure.message)")
      } catch let failure as ReadingError {
        failed = true
        try output.flush()
        StandardError.write("\(file.name): \(failure.message)")
      }
    }
    try output.flush()
    if failed { throw ExitStatus.failure }
  }
}
