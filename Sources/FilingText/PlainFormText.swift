public import OwnershipForms
public import Terminal

/// The lines of a form or exhibit that is plain text, as its filer laid them out.
public enum PlainFormText {
  /// The width of a tab in such texts.
  private static let tabWidth = 8

  /// What stands in place of a table without rows.
  public static func emptyTable(in filing: OwnershipFiling) -> SafeText {
    if filing.plainForm != nil { return "not read into cells: see the text of the form" }
    let codes = filing.diagnostics.map(\.code)
    if codes.contains(.textNotReadIntoRows) { return "no row could be read" }
    if codes.contains(.documentCut) || codes.contains(.compressionBroken) {
      return "no row before the file breaks off"
    }
    return "none"
  }

  /// The lines of a form.
  public static func lines(of form: PlainForm) -> [StyledText] { lines(of: form.text) }

  /// The lines of a text, without those that are blank at the beginning and the end.
  public static func lines(of text: String) -> [StyledText] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { StyledText(SafeText(expanded($0))) }
    let isBlank: (StyledText) -> Bool = \.isEmpty
    let start = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
    let end = lines.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return Array(lines[start..<end])
  }

  /// A line with its tabs as blanks and nothing at its end, so that its columns stay in place.
  private static func expanded(_ line: Substring) -> String {
    var text = ""
    var column = 0
    for character in line {
      if character == "\t" {
        let blanks = tabWidth - column % tabWidth
        text += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        text.append(character)
        column += 1
      }
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
