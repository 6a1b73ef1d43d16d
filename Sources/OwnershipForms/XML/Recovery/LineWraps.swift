/// The line breaks that were put into a document after every 1,023 characters.
///
/// Old full submissions were wrapped so, wherever the 1,023rd character stood: also in the middle of
/// a tag or of a word.
struct LineWraps {
  /// How long a line is that was wrapped.
  private static let width = 1023

  /// The text without those breaks; nil where there is none.
  let joined: MendedText?
  /// Where in the joined text the breaks stood, in order.
  let places: [Int]

  /// Looks for the breaks in a range of a text.
  init(in text: [UInt8], _ range: Range<Int>) {
    var joined = MendedText()
    var places: [Int] = []
    var copied = range.lowerBound
    var lineStart = text[..<range.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
    for index in range where text[index] == 10 {
      let hasReturn = index > lineStart && text[index - 1] == 13
      let lineEnd = hasReturn ? index - 1 : index
      if lineEnd - lineStart == Self.width, lineEnd >= copied {
        joined.copy(copied..<lineEnd, of: text)
        places.append(joined.bytes.count)
        copied = index + 1
      }
      lineStart = index + 1
    }
    guard !places.isEmpty else {
      self.joined = nil
      self.places = []
      return
    }
    joined.copy(copied..<range.upperBound, of: text)
    self.joined = joined
    self.places = places
  }
}
