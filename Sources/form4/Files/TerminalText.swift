import FilingText
import Glibc
import Terminal

/// How results are written for people: with colours only where they help, in ASCII where asked.
struct TerminalText {
  /// Whether tones are written as colours and emphasis.
  var usesStyle: Bool
  /// Whether everything outside ASCII is replaced by its likeness.
  var usesASCII: Bool
  /// The columns to write in.
  var width: Int

  /// For where standard output goes: plain and 80 columns wide for what is no terminal, and where
  /// `NO_COLOR` is set without style.
  init(ascii: Bool) {
    let columns = StandardOutput.columns
    usesStyle = columns != nil && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    usesASCII = ascii
    width = columns ?? getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 80
  }

  /// The bytes of a line with its line feed.
  func line(_ text: StyledText) -> [UInt8] {
    var line = ""
    for run in text.runs {
      let shown = usesASCII ? run.text.ascii.string : run.text.string
      let codes = usesStyle ? Self.codes(run.tone.style) : ""
      line += codes.isEmpty ? shown : "\u{1B}[\(codes)m\(shown)\u{1B}[0m"
    }
    return Array(line.utf8) + [10]
  }

  private static func codes(_ style: Style) -> String {
    var codes: [String] = []
    if style.emphasis.contains(.bold) { codes.append("1") }
    if style.emphasis.contains(.dim) { codes.append("2") }
    if style.emphasis.contains(.underlined) { codes.append("4") }
    if style.emphasis.contains(.reversed) { codes.append("7") }
    // The reader's own theme decides what the first eight colours are.
    if let colour = style.foreground?.index { codes.append(String(30 + Int(colour % 8))) }
    return codes.joined(separator: ";")
  }
}
