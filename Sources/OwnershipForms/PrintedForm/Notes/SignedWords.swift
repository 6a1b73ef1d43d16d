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
      } else {
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
    signed().count > 1 || recurring().count > 1 || signs(after: "By:").count > 1
  }

  /// Where the signatures begin, if there are ways to tell as many as there are dates; else nil.
  func starts() -> [Int]? {
    let ways = [signed, named, { signs(after: "By:") }, recurring]
    return ways.lazy.map { $0() }.first { $0.count == dates.count }
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
      let begins = isName[index] || isStartOfSigned(index)
      if isSign || begins, mayBegin(at: index) {
        if starts.isEmpty ? isAfterSentence(index) : isComplete {
          starts.append(index)
          isComplete = false
        } else if !isComplete, begins, hasSigns, starts.count == 1, isAfterSentence(index) {
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

  /// More words than a name has that is signed for a company.
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
    guard plain.count > 3, plain[0].count > 1, plain[1].count > 1, texts[0].text != "By:",
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

  /// Whether a line with a sign begins at a word.
  private func isStartOfSigned(_ index: Int) -> Bool {
    guard index > 0, texts[index].piece != texts[index - 1].piece,
      texts[index].piece.text.utf8.contains(UInt8(ascii: "/"))
    else { return false }
    return texts[index...].prefix { $0.piece == texts[index].piece }
      .contains { Self.isSign($0.text) }
  }

  /// Words after which a name is that of the one who is signed for.
  private static let leading: Set<String> = [
    "by", "of", "for", "its", "as", "and", "s", "to", "named", "name", "the",
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
