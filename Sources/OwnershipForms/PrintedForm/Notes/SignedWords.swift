/// The words of signatures that run together, with their dates, and where each signature begins.
struct SignedWords {
  /// A word, and the piece where it stands.
  struct Word {
    /// The word.
    var text: Substring
    /// The piece.
    var piece: TextPiece
  }

  /// The words without dates and the form's own `Date`.
  private(set) var texts: [Word] = []
  /// The dates, in the order of the text.
  private(set) var dates: [PrintedValue] = []
  /// For each date how many words stand before it.
  private var places: [Int] = []
  /// Whether every date ends its line.
  private var endLines = true
  /// How many bytes the words have.
  private(set) var length = 0
  private var plain: [String] = []
  /// For each word whether the name of a reporting person stands there.
  private var isName: [Bool] = []
  private let names: SignerNames

  init(_ words: [Word], _ names: SignerNames) {
    self.names = names
    for word in words where word.text != "Date" {
      length += word.text.utf8.count
      if let day = PrintedDate.day(word.text) {
        dates.append(
          PrintedValue(
            text: day.iso, range: word.piece.range.place(of: word.text, in: word.piece.text)))
        places.append(texts.count)
      } else {
        if places.last == texts.count { endLines = false }
        texts.append(word)
      }
    }
    plain = texts.map { SignerNames.word($0.text) }
    isName = texts.indices.map { names.isOne(at: $0, of: plain) }
  }

  /// The words of a line before those of the lines below it.
  static func + (above: SignedWords, below: SignedWords) -> SignedWords {
    var all = above
    all.texts += below.texts
    all.dates += below.dates
    all.places += below.places.map { $0 + above.texts.count }
    all.endLines = above.endLines && below.endLines
    all.length += below.length
    all.plain += below.plain
    all.isName += below.isName
    // A name may go on in the next line.
    for index in above.texts.indices.suffix(12) where !all.isName[index] {
      all.isName[index] = all.names.isOne(at: index, of: all.plain)
    }
    return all
  }

  /// Whether there is no word and no date.
  var isEmpty: Bool { texts.isEmpty && dates.isEmpty }

  /// Whether several signatures may stand in these words of one line.
  var mayHaveSeveral: Bool {
    texts.lazy.filter { Self.isSign($0.text) }.prefix(2).count > 1 || signed().count > 1
      || recurring().count > 1
  }

  /// Where the signatures begin, if there are ways to tell as many as there are dates; else nil.
  func starts() -> [Int]? {
    let ways = [signed, named, { signs(after: "By:") }, recurring]
    let found = ways.lazy.map { $0() }.first { $0.count == dates.count }
    if let found, found.dropFirst().allSatisfy({ isName[$0] || Self.isSign(texts[$0].text) }) {
      return found
    }
    return ways.lazy.compactMap { $0().first }.first.flatMap(startsAfterDates) ?? found
  }

  /// The signatures where each ends with its date, from the first one's start on; nil where one has not
  /// one sign, or where its date stands within it.
  private func startsAfterDates(_ first: Int) -> [Int]? {
    let starts = [first] + places.dropLast()
    guard endLines, places.last == texts.count,
      zip(starts, places).allSatisfy({ start, end in
        start < end && texts[start..<end].filter { Self.isSign($0.text) }.count == 1
          && (end == texts.count || mayBegin(at: end))
      }),
      texts[first...].allSatisfy({ $0.piece.column == 0 })
    else { return nil }
    return starts
  }

  // MARK: Ways

  /// The signatures that begin with a sign, or with a name that its own sign follows: where the text has
  /// signs, every signature has one.
  private func signed() -> [Int] {
    let hasSigns = texts.contains { Self.isSign($0.text) }
    var starts: [Int] = []
    var isComplete = false
    for index in texts.indices {
      let isSign = Self.isSign(texts[index].text)
      let begins = isName[index] && !isSignedAbove(index) || isStartOfSigned(index)
      if isSign || begins, mayBegin(at: index) {
        if starts.isEmpty ? isAfterSentence(index) : isComplete {
          starts.append(index)
          isComplete = false
        } else if !isComplete, begins || endsSentence(before: index), hasSigns, starts.count == 1,
          isAfterSentence(index)
        {
          // The sentence before mentioned a person.
          starts[0] = index
        }
      }
      isComplete = isComplete || isSign || !hasSigns && !starts.isEmpty
    }
    if !hasSigns, starts.isEmpty {
      // The first one signs for a company.
      let further = texts.indices.filter { $0 > 1 && isName[$0] }
      return further.first.map { $0 <= Self.mostWords } == true ? [0] + further : []
    }
    return starts
  }

  /// The most words of a name that is signed, or that is signed for a company.
  private static let mostWords = 6

  /// The signatures that begin with the name of a reporting person, whether signs follow or not.
  private func named() -> [Int] {
    let starts = texts.indices.filter { isName[$0] && mayBegin(at: $0) }
    return starts.first.map(isAfterSentence) == true ? starts : []
  }

  /// The signatures that begin with a sign and the word before it.
  private func signs(after lead: String) -> [Int] {
    let signs = texts.indices.filter { $0 > 0 && Self.isSign(texts[$0].text) }
    guard let first = signs.first, signs.allSatisfy({ texts[$0 - 1].text == lead }),
      isAfterSentence(first - 1)
    else { return [] }
    return signs.map { $0 - 1 }
  }

  /// The signatures of one who signs several times, in full each time, from the first word on.
  private func recurring() -> [Int] {
    guard plain.count > 3, plain[0].count > 1, plain[1].count > 1, plain[0] != "/s/",
      texts[0].text != "By:",
      texts[0].text.first?.isUppercase == true, texts[1].text.first?.isUppercase == true
    else { return [] }
    return texts.indices.dropLast().filter {
      plain[$0] == plain[0] && plain[$0 + 1] == plain[1] && mayBegin(at: $0)
    }
  }

  // MARK: Words

  private static func isSign(_ word: Substring) -> Bool { word.hasPrefix("/s/") }

  private func isAfterSentence(_ index: Int) -> Bool {
    index == 0 || texts[index - 1].text.hasSuffix(".")
  }

  private func endsSentence(before index: Int) -> Bool {
    index > 0 && Self.endsSentence(texts[index - 1].text)
  }

  /// Whether a word ends with the period of a sentence, not with that of an initial or a short form that
  /// names have.
  static func endsSentence(_ word: Substring) -> Bool {
    guard word.hasSuffix(".") else { return false }
    let isInitial = word.count == 2 && word.first?.isUppercase == true
    return !isInitial && !shortForms.contains(String(word))
  }

  private static let shortForms: Set<String> = [
    "Jr.", "Sr.", "Inc.", "Ltd.", "L.P.", "L.L.C.", "N.A.", "Co.", "Corp.", "Dr.", "Mr.", "Ms.",
  ]

  /// Whether a line with a sign begins at a word.
  private func isStartOfSigned(_ index: Int) -> Bool {
    guard index > 0, texts[index].piece != texts[index - 1].piece, !texts[index].piece.isFarRight,
      texts[index].piece.text.utf8.contains(UInt8(ascii: "/"))
    else { return false }
    return texts[index...].prefix { $0.piece == texts[index].piece }
      .contains { Self.isSign($0.text) }
  }

  /// Whether the name at a word is printed below the sign `/s/` with the same name.
  private func isSignedAbove(_ index: Int) -> Bool {
    let above = texts[max(0, index - Self.mostWords - 1)..<index]
    guard let sign = above.lastIndex(where: { Self.isSign($0.text) }) else { return false }
    let name = plain[(sign + 1)..<index]
    return name.count > 1 && plain[index...].starts(with: name)
  }

  /// Words after which a name is that of the one who is signed for.
  private static let leading: Set<String> = [
    "by", "of", "for", "its", "as", "and", "to", "named", "name", "the",
  ]

  /// Whether what is signed goes on after a word.
  static func goesOn(_ word: Substring) -> Bool {
    word.hasPrefix("/s/") || leading.contains(SignerNames.word(word))
      || word.hasSuffix(",") || word.hasSuffix(";")
  }

  private func mayBegin(at index: Int) -> Bool {
    index == 0 || !Self.goesOn(texts[index - 1].text)
  }
}
