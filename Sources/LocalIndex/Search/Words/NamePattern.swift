internal import GRDB

/// How a text is looked for in names and notes: as words for the full-text index, and literally
/// where it has characters that the full-text index leaves out.
struct NamePattern {
  /// The words, as a query of the full-text index; nil where the text has none.
  let match: String?
  /// The text upper-cased, where words alone do not say all of it.
  let literal: String?
  /// The words that must be near each other in a note; nil where their order counts.
  private let near: NearWords?

  /// - Parameter isNote: Whether a note is meant, where words must stand whole: there are too many
  ///   that begin alike.
  init(_ text: QueryText, isNote: Bool = false) {
    let storable = text.text.storable
    near = isNote ? NearWords(text) : nil
    match = near?.match ?? Self.match(storable, isWhole: text.isPhrase || isNote)
    let isPlain = storable.unicodeScalars.allSatisfy {
      Self.isWordPart($0) || (text.isPhrase && $0 == " ")
    }
    literal = isPlain ? nil : storable.uppercased()
  }

  /// A text as a query of the full-text index; nil where it has no words.
  static func match(_ text: String, isWhole: Bool) -> String? {
    guard text.unicodeScalars.contains(where: isWordPart) else { return nil }
    let quoted = text.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(quoted)\"\(isWhole ? "" : "*")"
  }

  /// Whether the full-text index counts a character as part of a word.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// The identifiers of the names in a table that have the words; nil where there are none, so that
  /// every name may have the text.
  func namesWithWords(in table: NameSource) -> SQL? {
    match.map { match in
      let words = SQL(sql: table.words)
      return "SELECT rowid FROM \(words) WHERE \(words) MATCH \(match)"
    }
  }

  /// The identifiers of the names in a table that the text is found in.
  func names(in table: NameSource) -> SQL {
    let (names, words) = (SQL(sql: table.names), SQL(sql: table.words))
    switch (match, literal) {
    case (let match?, nil):
      return "SELECT rowid FROM \(words) WHERE \(words) MATCH \(match)"
    case (let match?, let literal?):
      return """
        SELECT id FROM \(names) WHERE id IN (SELECT rowid FROM \(words) WHERE \(words) MATCH \(match))
        AND instr(name_key, \(literal)) > 0
        """
    case (nil, let literal?):
      return "SELECT id FROM \(names) WHERE instr(name_key, \(literal)) > 0"
    case (nil, nil):
      return "SELECT NULL WHERE 0"
    }
  }

  /// The filings in whose notes the text is found.
  ///
  /// A note is found by its words; the characters between them are not compared.
  var notes: SQL {
    guard let condition = noteCondition else { return "SELECT NULL WHERE 0" }
    return "SELECT rowid FROM note_text WHERE \(condition)"
  }

  /// Whether the text is found in the notes of `note_text`; nil where it has no words.
  var noteCondition: SQL? {
    match.map { match in
      let condition: SQL = "note_text MATCH \(match)"
      return near.map { "\(condition) AND \($0.areInOneNote)" } ?? condition
    }
  }
}

/// A table of names with its full-text index.
enum NameSource {
  case issuer, person

  var names: String { self == .issuer ? "issuer" : "person" }
  var words: String { self == .issuer ? "issuer_name" : "person_name" }
}
