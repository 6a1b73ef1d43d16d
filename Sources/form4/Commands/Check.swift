import ArgumentParser
import OwnershipForms
import Terminal

/// `form4 check`: what departs from the SEC's filing rules in some files, and what looks wrong.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check filings against the SEC's own filing rules.",
    discussion: """
      Each finding is one line with its place, kind, rule and message. A departure is against the \
      SEC's technical specification; a doubt is allowed and looks wrong; reading is what had to be \
      got over to read the file. Of the text of a printed form only what stands there is checked, \
      not what it lacks.

      Ends with 1 where there is a departure or a file failed; doubts count with --strict only.
      """)

  @Argument(help: "Files to check; - is standard input.")
  var files: [String]

  @Flag(help: "Print one JSON object a line for each finding.")
  var json = false

  @Flag(help: "End with 1 also where there are doubts only.")
  var strict = false

  @Flag(help: "Use no character outside ASCII.")
  var ascii = false

  func run() throws {
    var output = StandardOutput()
    let text = TerminalText(ascii: ascii)
    var counts: [CheckFinding.Kind: Int] = [:]
    var read = 0
    let failed = try FilingFiles(paths: files).forEach(flushing: &output) { input, output in
      read += 1
      let findings = FilingChecks.findings(in: input.filing)
      guard !findings.isEmpty else { return }
      let lines = LineIndex(input.unpacked.bytes)
      for finding in findings {
        counts[finding.kind, default: 0] += 1
        let place = lines.place(of: finding.place?.lowerBound ?? 0)
        if json {
          try output.write(FindingLine.json(finding, in: input.path, at: place) + [10])
        } else {
          try output.write(text.line(FindingLine.text(finding, in: input.path, at: place)))
        }
      }
    }
    try output.flush()
    if read > 0 { StandardError.write(Self.summary(counts, files: read)) }
    let isWrong = counts[.departure] != nil || strict && counts[.doubt] != nil
    if failed || isWrong { throw ExitStatus.failure }
  }

  private static func summary(_ counts: [CheckFinding.Kind: Int], files: Int) -> String {
    let checked = "\(files) \(files == 1 ? "filing" : "filings") checked"
    let found = CheckFinding.Kind.allCases.compactMap { kind in
      counts[kind].map { FindingLine.count($0, kind) }
    }
    return "\(checked): " + (found.isEmpty ? "nothing found" : found.joined(separator: ", "))
  }
}
