extension SafeText {
  /// The lines of a text, each broken between words so that none takes more than so many columns.
  ///
  /// Every line break of the text begins a new line; an empty line stays one. See `wrapped(to:)`.
  public static func wrapped(_ string: String, to columns: Int) -> [SafeText] {
    lines(of: string).flatMap { $0.wrapped(to: columns) }
  }

  /// The text in lines of at most so many columns, broken between words.
  ///
  /// Every word is kept. Spaces between words of one line stay as they are, as do those before the
  /// first word where they leave room for it; those at a break are dropped. A word that is longer
  /// than a line begins a line of its own and goes on in the next ones. Where a line has one column,
  /// a wide character stands as U+FFFD. An empty text is one empty line; in no columns there are no
  /// lines.
  public func wrapped(to columns: Int) -> [SafeText] {
    guard columns > 0 else { return [] }
    var wrapping = LineWrapping(text: self, columns: columns)
    return wrapping.lines()
  }
}
