/// The narrow box of the signatures: a name for a company takes several short lines in it, whose sign
/// `/s/` stands anywhere, and its date stands below it.
enum SignatureBox {
  /// Longer than a line in the box can be.
  private static let longestLine = 50

  /// Where the box begins; nil where no name for a company begins it, or where a line is too long.
  ///
  /// - Parameters:
  ///   - lines: the lines of the remarks, or of the explanation, up to the form's line under the names.
  ///   - persons: the names of the reporting persons, one of which may begin the box.
  static func start(in lines: ArraySlice<PrintedLine>, persons: [String]) -> Int? {
    let top = lines.lastIndex { $0.text.utf8.count > longestLine }.map { $0 + 1 } ?? 0
    let box = lines[top...]
    guard let date = box.firstIndex(where: endsWithDate),
      let first = box.firstIndex(where: { !$0.pieces.isEmpty })
    else { return nil }
    let name = box[first...date]
    guard name.contains(where: hasSign),
      !name.contains(where: { $0.text.hasPrefix("/s/") || $0.text.hasPrefix("By: /s/") })
        || !name[first].text.hasSuffix(".") && hasCompany(name[first])
    else { return nil }
    let names = persons.prefix(100).map { letters($0) }.filter { !$0.isEmpty }
    // A name longer than the line goes on in the next one.
    let named = name.indices.first { index in
      let text = letters(name[index...].prefix(4).map(\.text).joined())
      return names.contains { text.starts(with: $0) }
    }
    if let named { return named }
    guard first == lines.indices.first(where: { !lines[$0].pieces.isEmpty }),
      hasCompany(name[first]) || hasSign(name[first]) && !hasSentence(name[first]),
      !name.contains(where: { $0.text.hasPrefix("/s/") })
    else { return nil }
    return first
  }

  private static func endsWithDate(_ line: PrintedLine) -> Bool {
    line.text.words.last { $0 != "Date" }.flatMap { PrintedDate.day($0) } != nil
  }

  private static func hasSign(_ line: PrintedLine) -> Bool {
    line.text.hasBytes("/s/") || line.text.hasBytes("By:")
  }

  /// Whether a sentence ends inside the line: what follows it may be a name, but not the line.
  private static func hasSentence(_ line: PrintedLine) -> Bool { line.text.hasBytes(". /s/") }

  private static func hasCompany(_ line: PrintedLine) -> Bool {
    HeadLooks.isOfCompany(line.text)
  }

  /// The letters and digits of a name, in lower case.
  private static func letters(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }
}
