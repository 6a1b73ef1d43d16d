/// What form a text says it is, in its heading and in its title.
enum HeadTitle {
  /// `FORM 4` in capitals; the form's own text writes `Form 4`.
  static func heading(in lines: [PrintedLine]) -> PrintedValue? {
    for piece in lines.lazy.flatMap(\.pieces) {
      let words = piece.text.words
      for (word, next) in zip(words, words.dropFirst()) where word == "FORM" {
        guard let form = FormType(filed: String(next)) else { continue }
        return PrintedValue(text: form.text, range: piece.range)
      }
    }
    return nil
  }

  /// The title of the form, which names it where the heading is lost.
  static func title(in lines: [PrintedLine]) -> PrintedValue? {
    for piece in lines.lazy.flatMap(\.pieces) {
      let text = FoldedText(piece.text, most: 400)
      let families: [(StaticString, FormType.Family)] = [
        ("initial statement of beneficial ownership", .form3),
        ("annual statement of changes in beneficial", .form5),
        ("statement of changes in beneficial ownership", .form4),
      ]
      guard let family = families.first(where: { text.contains($0.0) })?.1 else { continue }
      return PrintedValue(
        text: FormType(family).text, range: piece.range, status: .inferred,
        evidence: "no heading names the form; '\(piece.text.prefix(80))' is the title of Form "
          + "\(family.rawValue)")
    }
    return nil
  }
}
