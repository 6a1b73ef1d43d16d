/// A part of one line of a page: what stands of it in one cell of a table that cuts it.
struct TornPart: Sendable {
  /// The part as it stands.
  var piece: TextPiece
  /// Its letters, as they are compared with the form's words.
  var letters: [UInt8]
  /// Where the letters end in the form's words; empty where the form does not print them.
  var ends: [Int]

  init(_ piece: TextPiece) {
    self.piece = piece
    letters = FormPhrases.letters(of: piece.text)
    ends = FormPhrases.ends(of: letters)
  }

  /// Whether the part is of a label and too long to be one by chance.
  var isLabel: Bool {
    !ends.isEmpty
      && (letters.count >= 6 || letters.count >= 4 && letters.first.map(startsLabel) == true)
  }

  /// Whether the part is too short for a label and begins as those in brackets do.
  var beginsLabel: Bool {
    (2...3).contains(letters.count) && letters[0] == UInt8(ascii: "(") && !ends.isEmpty
  }

  private func startsLabel(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || (49...57).contains(byte) && letters[1] == UInt8(ascii: ".")
  }

  /// Whether the part begins the box of a person.
  var beginsPerson: Bool {
    letters.count >= 5 && letters.starts(with: FormPhrases.letters[1...].prefix(letters.count))
  }

  /// Whether the part begins one of the numbered boxes or columns.
  var beginsBox: Bool {
    guard letters.count >= 4, (49...57).contains(letters[0]), letters[1] == UInt8(ascii: ".")
    else { return false }
    return ends.contains { FormPhrases.letters[$0 - letters.count - 1] == 10 }
  }
}

/// A line of a page that the columns of a table cut, put together from cell to cell.
struct TornLine: Sendable {
  /// The line as far as it is put together.
  var piece: TextPiece
  /// The part in the last cell.
  var last: TornPart
  /// Where the words of the form end that the line has; empty where it has others.
  var ends: [Int]
  /// How many letters of the form's words it has.
  var count: Int
  /// The place of the line among those of each cell that it stands in, by the cell's column.
  var places: [Int: Int]
  /// The texts of its parts.
  var parts: [String]

  init(_ part: TornPart, column: Int, place: Int) {
    piece = part.piece
    last = part
    ends = part.ends
    count = part.letters.count
    places = [column: place]
    parts = [part.piece.text]
  }

  /// Whether the line is of the form's words.
  var isLabel: Bool { parts.count == 1 ? last.isLabel : !ends.isEmpty && count >= 4 }

  /// Whether the line is of a sentence that stands between the parts of the form.
  var isSentence: Bool {
    count >= 8 && !ends.isEmpty && ends.allSatisfy(FormPhrases.isInSentence)
  }

  /// Whether the line begins the box of a person.
  var beginsPerson: Bool { TornPart(piece).beginsPerson }

  /// Whether a line stands below another one in a cell that both stand in; nil for the line itself.
  func stands(below other: TornLine) -> Bool? {
    for (column, place) in places {
      guard let line = other.places[column] else { continue }
      return place == line ? nil : place > line
    }
    return false
  }

  /// How the form's words go on with a part of the next cell; nil where they do not.
  func label(with part: TornPart) -> (ends: [Int], lost: Range<Int>)? {
    guard !ends.isEmpty, !part.letters.isEmpty, count + part.letters.count >= 5 else { return nil }
    let most = count >= 3 && part.letters.count >= 4 ? 2 : 0
    return FormPhrases.goingOn(from: ends, with: part.letters, lost: most)
  }

  /// Goes on with a part that the form's words go on with.
  mutating func append(
    _ part: TornPart, label: (ends: [Int], lost: Range<Int>), column: Int, place: Int
  ) {
    let first = label.lost.upperBound
    let isBlank = FormPhrases.isAfterBlank[first] && !piece.text.isEmpty
    let between = FormPhrases.text(label.lost) + (isBlank ? " " : "")
    add(part, between: between, column: column, place: place)
    ends = label.ends
    count += part.letters.count + label.lost.count
  }

  /// Goes on with a part of what the filer wrote.
  mutating func append(_ part: TornPart, isWord: Bool, column: Int, place: Int) {
    add(part, between: isWord ? " " : "", column: column, place: place)
    ends = []
    count += part.letters.count
    piece.evidence =
      "the columns of a table cut the text: joined from "
      + parts.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
  }

  private mutating func add(_ part: TornPart, between: String, column: Int, place: Int) {
    piece.text += between + part.piece.text
    let low = piece.range.lowerBound
    piece.range = low..<max(low, part.piece.range.upperBound)
    piece.marks += part.piece.marks
    last = part
    places[column] = place
    parts.append(part.piece.text)
  }
}
