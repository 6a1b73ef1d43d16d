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
    let long = lines.lastIndex { $0.text.utf8.count > longestLine }
    let box = lines[(long.map { $0 + 1 } ?? lines.startIndex)...]
    guard let date = box.firstIndex(where: endsWithDate),
      let first = box.firstIndex(where: { !$0.pieces.isEmpty }), first <= date
    else { return nil }
    let name = box[first...date]
    guard name.contains(where: hasSign),
      let start = start(of: persons, in: name)
        ?? (lines[..<first].allSatisfy(\.pieces.isEmpty) && beginsWithCompany(box[first])
          ? first : nil),
      isOne(name[start...])
    else { return nil }
    return start
  }

  /// Where the name of a reporting person begins a line; one longer than its line goes on in the next.
  private static func start(of persons: [String], in lines: ArraySlice<PrintedLine>) -> Int? {
    let names = persons.prefix(100).map(letters).filter { !$0.isEmpty }
    return lines.indices.first { index in
      let text = letters(lines[index...].prefix(4).map(\.text).joined())
      return names.contains { text.starts(with: $0) }
    }
  }

  /// Whether lines are one name: a sign begins a line of it only where the line above ends with a comma
  /// or goes on with `By:`.
  private static func isOne(_ lines: ArraySlice<PrintedLine>) -> Bool {
    zip(lines, lines.dropFirst()).allSatisfy { above, line in
      !line.text.hasPrefix("/s/") || above.text.hasSuffix(",") || above.text.hasSuffix("By:")
    }
  }

  private static func endsWithDate(_ line: PrintedLine) -> Bool {
    line.text.words.last { $0 != "Date" }.flatMap { PrintedDate.day($0) } != nil
  }

  private static func hasSign(_ line: PrintedLine) -> Bool {
    line.text.hasBytes("/s/") || line.text.hasBytes("By:")
  }

  /// Whether a line begins with a company, before the one who signs for it.
  private static func beginsWithCompany(_ line: PrintedLine) -> Bool {
    let company = line.text.words.prefix { $0 != "By:" && !$0.hasPrefix("/s/") }
    return HeadLooks.isOfCompany(company.joined(separator: " "))
  }

  /// The letters and digits of a name, in lower case.
  private static func letters(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }
}

extension TextPiece {
  /// How far right of the edge the names stand where blanks lay the form out.
  private static let farRight = 40

  /// Whether blanks lay a piece out so that it begins in the right half, where the form has the box of
  /// the signatures.
  var isFarRight: Bool { width > 0 && column > Self.farRight }
}
