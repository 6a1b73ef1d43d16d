import ArgumentParser
import FilingText
import OwnershipForms
import Terminal

/// `form4 withholding`: the tax-withholding dispositions of filings.
struct Withholding: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List tax-withholding dispositions with their footnotes and vest rows.",
    discussion: """
      A disposition with code F paid a tax or an exercise price in shares; it is not a sale. Each \
      one is listed with its footnotes, the vest or exercise rows of the same filing that it \
      belongs to, and the part of those shares that was withheld. Ends with 1 where no file has \
      one.
      """)

  @Argument(help: "Files to look through; - is standard input.")
  var files: [String]

  @Flag(help: "Use no character outside ASCII.")
  var ascii = false

  func run() throws {
    var output = StandardOutput()
    let text = TerminalText(ascii: ascii)
    var found = false
    let failed = try FilingFiles(paths: files).forEach(flushing: &output) { input, output in
      let page = WithholdingPage(input.filing.document, width: text.width)
      guard !page.isEmpty else { return }
      if found { try output.write(text.line(StyledText())) }
      found = true
      if files.count > 1 {
        try output.write(text.line(StyledText(SafeText("=== " + input.path), .faint)))
      }
      for line in page.lines { try output.write(text.line(line)) }
    }
    try output.flush()
    if !found, !failed { StandardError.write("no tax-withholding disposition in these files") }
    if failed || !found { throw ExitStatus.failure }
  }
}
