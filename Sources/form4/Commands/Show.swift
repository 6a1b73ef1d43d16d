import ArgumentParser
import FilingText
import OwnershipForms
import OwnershipInsight
import Terminal

/// `form4 show`: a filing as a readable form in text, or as JSON.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show filings as readable text, or as JSON.")

  @Argument(help: "Files to show; - is standard input.")
  var files: [String]

  @Flag(help: "Print one JSON object a line for each file.")
  var json = false

  @Flag(help: "Use no character outside ASCII.")
  var ascii = false

  func run() throws {
    var output = StandardOutput()
    let text = TerminalText(ascii: ascii)
    var isFirst = true
    let failed = try FilingFiles(paths: files).forEach(flushing: &output) { input, output in
      if json {
        let origin = FilingJSON.Origin(
          path: input.path, sha256: InputFile.sha256(of: input.bytes))
        try output.write(
          FilingJSON(file: input.unpacked.bytes).bytes(
            of: input.filing, from: origin,
            findings: FindingsJSON.text(of: input.filing.document)) + [10])
        return
      }
      if files.count > 1 {
        let rule = isFirst ? [] : [StyledText()]
        for line in rule + [StyledText(SafeText("=== " + input.path), .faint), StyledText()] {
          try output.write(text.line(line))
        }
        isFirst = false
      }
      for line in FilingPage(input.filing, width: text.width).lines {
        try output.write(text.line(line))
      }
    }
    try output.flush()
    if failed { throw ExitStatus.failure }
  }
}
