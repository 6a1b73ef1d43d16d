import FilingText
import Terminal

/// All keys, from the registry.
enum HelpText {
  private static let keyWidth = 14

  static func lines(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for group in CommandEntry.Group.allCases {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(SafeText(group.rawValue), .heading))
      for entry in CommandRegistry.entries where entry.group == group {
        let keys = entry.keys.map { $0.name(ascii: true) }.joined(separator: " ")
        lines += line(keys, entry.title, width)
      }
    }
    lines.append(StyledText())
    lines.append(StyledText("Signs", .heading))
    for (sign, meaning) in signs { lines += line(sign, meaning, width) }
    return lines
  }

  private static func line(_ mark: String, _ meaning: String, _ width: Int) -> [StyledText] {
    StyledText(SafeText(meaning)).hanging(
      after: StyledText(SafeText(mark), .strong).padded(to: keyWidth), in: width)
  }

  private static let signs = [
    ("(1)", "footnote 1 stands at this cell"),
    ("?", "the value is not as filed; e shows its evidence"),
    ("+ - ±", "acquired, disposed of, both (with --ascii: *)"),
    ("s", "after a day: of the signature, the file has no filing date"),
  ]
}
