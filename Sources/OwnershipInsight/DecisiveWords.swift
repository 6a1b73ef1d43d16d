/// The words of a footnote that decide what a disposition was.
///
/// A sequence of words counts with whatever stands between them but white space; case does not
/// count, and a pattern that ends in `*` stands for all words that begin so.
public struct DecisiveWords: Hashable, Sendable {
  /// What some words speak of.
  public enum Meaning: String, Hashable, Sendable, CaseIterable {
    /// A tax that was paid.
    case tax
    /// An exercise or purchase price that was paid.
    case exercisePrice
    /// Securities that the issuer kept or was given.
    case withholding
    /// A vesting, settlement or exercise that the payment belongs to.
    case vesting
    /// A sale, which a payment in shares is not.
    case sale
  }

  /// Words of one meaning, and where in the text they stand.
  public struct Mark: Hashable, Sendable {
    /// Where in the text they stand.
    public var range: Range<String.Index>
    /// What they speak of.
    public var meaning: Meaning
  }

  /// The text.
  public var text: String
  /// The words that decide, in their order; none overlap.
  public var marks: [Mark]

  /// Looks for the decisive words of a text.
  public init(in text: String) {
    self.text = text
    marks = []
    let words = Self.words(of: text)
    var index = 0
    while index < words.count {
      guard let (length, meaning) = Self.match(words[index...]) else {
        index += 1
        continue
      }
      let range = words[index].range.lowerBound..<words[index + length - 1].range.upperBound
      if let meaning, meaning != .sale || !Self.isDenied(words[..<index], before: range, in: text) {
        marks.append(Mark(range: range, meaning: meaning))
      }
      index += length
    }
  }

  /// What the text speaks of.
  public var meanings: Set<Meaning> { Set(marks.map(\.meaning)) }

  private static let patterns: [(words: [String], meaning: Meaning?)] = [
    (["tax", "withholding"], .tax), (["withholding", "tax*"], .tax),
    (["tax", "liabilit*"], .tax), (["tax", "obligation*"], .tax),
    (["withholding", "obligation*"], .tax), (["income", "tax*"], .tax), (["tax*"], .tax),
    (["exercise", "price"], .exercisePrice), (["purchase", "price"], .exercisePrice),
    (["option", "price"], .exercisePrice), (["cost", "of", "exercise"], .exercisePrice),
    (["net", "settle*"], .withholding), (["net", "share*", "settle*"], .withholding),
    (["withheld"], .withholding), (["withhold*"], .withholding), (["retain*"], .withholding),
    (["surrender*"], .withholding), (["deliver*"], .withholding), (["tender*"], .withholding),
    (["vest*"], .vesting), (["settlement"], .vesting), (["exercise", "of"], .vesting),
    (["lapse*"], .vesting),
    (["sold"], .sale), (["sale"], .sale), (["sell", "to", "cover"], .sale),
    // How a share is valued, which says nothing about what happened to it.
    (["sale", "price*"], nil), (["sales", "price*"], nil), (["last", "sale"], nil),
    (["closing", "sale"], nil), (["reported", "sale"], nil), (["offer", "or", "sale"], nil),
  ].sorted { $0.0.count > $1.0.count }

  /// Words that turn a sale after them, in the same sentence, into none.
  private static let denials: Set<String> = ["no", "not", "nor", "never", "without", "neither"]

  /// How many words a denial reaches.
  private static let denialReach = 5

  private struct Word {
    var lowercased: String
    var range: Range<String.Index>
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    for index in text.indices {
      let isPart = text[index].isLetter || text[index].isNumber
      if isPart, start == nil { start = index }
      if !isPart, let from = start {
        words.append(Word(lowercased: text[from..<index].lowercased(), range: from..<index))
        start = nil
      }
    }
    if let from = start {
      words.append(
        Word(lowercased: text[from...].lowercased(), range: from..<text.endIndex))
    }
    return words
  }

  /// Whether one of the words before a place, in its sentence and near it, denies what follows.
  private static func isDenied(
    _ words: ArraySlice<Word>, before place: Range<String.Index>, in text: String
  ) -> Bool {
    words.suffix(denialReach).contains { word in
      denials.contains(word.lowercased)
        && !text[word.range.upperBound..<place.lowerBound].contains { ".;:".contains($0) }
    }
  }

  private static func match(_ words: ArraySlice<Word>) -> (length: Int, meaning: Meaning?)? {
    for pattern in patterns where pattern.words.count <= words.count {
      let isMatch = zip(pattern.words, words).allSatisfy { wanted, word in
        wanted.hasSuffix("*")
          ? word.lowercased.hasPrefix(wanted.dropLast()) : word.lowercased == wanted
      }
      if isMatch { return (pattern.words.count, pattern.meaning) }
    }
    return nil
  }
}
