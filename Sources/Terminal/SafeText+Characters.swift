extension SafeText {
  /// A visible scalar with its marks, and where it stands in the text.
  struct Character {
    let base: Unicode.Scalar
    let width: Int

    /// Up to four marks, filled from the first; 0 is none.
    var markValues = SIMD4<UInt32>()

    let range: Range<String.Index>

    var isSpace: Bool { base == " " }
  }

  /// The characters of a text, one at a time.
  struct CharacterIterator: IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var index: String.Index

    init(_ text: SafeText) {
      scalars = text.string.unicodeScalars
      index = scalars.startIndex
    }

    mutating func next() -> Character? {
      guard index < scalars.endIndex else { return nil }
      let start = index
      let base = scalars[index]
      scalars.formIndex(after: &index)
      // No ASCII scalar is a mark, so a plain text costs one comparison a character here.
      var marks = SIMD4<UInt32>()
      var count = 0
      while index < scalars.endIndex, scalars[index].value >= 0x300,
        DisplayWidth.of(scalars[index]) == 0
      {
        if count < ScreenCell.mostMarks { marks[count] = scalars[index].value }
        count += 1
        scalars.formIndex(after: &index)
      }
      return Character(
        base: base, width: DisplayWidth.of(base), markValues: marks, range: start..<index)
    }
  }

  /// The characters in order.
  var characters: IteratorSequence<CharacterIterator> {
    IteratorSequence(CharacterIterator(self))
  }
}
