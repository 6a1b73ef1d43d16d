/// A line of a head in blocks, and what it is.
struct HeadEntry: Sendable {
  /// What a line of the head can be.
  enum Kind: Hashable, Sendable {
    /// A label of the form.
    case label(HeadLabel)
    /// A part of the relationship box: a label of a box, with or without its tick.
    case relationship
    /// An X, alone.
    case tick
    /// Other words that the form prints.
    case own
    /// What the filer wrote.
    case value
  }

  /// What the line is.
  var kind: Kind
  /// The line's text.
  var segment: HeadSegment
  /// The text, folded.
  var folded: FoldedText
  /// The number of its block.
  var block: Int

  /// The lines of blocks, each with what it is.
  static func entries(of blocks: [TextBlock]) -> [HeadEntry] {
    var entries: [HeadEntry] = []
    for (number, block) in blocks.enumerated() {
      for line in block.lines {
        for segment in segments(of: line) {
          let folded = FoldedText(segment.text, most: 400)
          var kind = HeadingWords.are(of: line) ? .own : kind(folded)
          if kind == .relationship, folded.bytes.count <= "director".utf8.count,
            let last = entries.last, last.block == number, last.kind == .value
          {
            // The last word of a title stands in a line of its own.
            kind = .value
          }
          if kind == .value, let last = entries.last, last.block == number, last.kind == .own,
            entries.dropLast().last.map({ $0.block != number || $0.kind == .relationship })
              ?? true,
            last.segment.text.allSatisfy(\.isLetter)
          {
            // A word that the form has too begins what the filer wrote.
            entries[entries.count - 1].kind = .value
          }
          entries.append(HeadEntry(kind: kind, segment: segment, folded: folded, block: number))
        }
      }
    }
    return entries
  }

  /// Whether a block has labels of the head, or ends an address.
  static func isOfHead(_ block: TextBlock) -> Bool {
    entries(of: [block]).contains { entry in
      switch entry.kind {
      case .label: true
      case .relationship: entry.folded.bytes.count > "director".utf8.count
      case .value: PostalAddress.endsWithPlace(entry.segment.text)
      case .own, .tick: false
      }
    }
  }

  /// Whether a block below the head is a part of it: labels that no further person's box has, an
  /// officer's title or the issuer.
  static func isStrayPartOfHead(_ block: TextBlock) -> Bool {
    guard block.hasWord else { return false }
    let entries = entries(of: [block])
    if entries.allSatisfy({ $0.kind == .value }) {
      return entries.count <= 3
        && (entries.contains { HeadLooks.isOffice($0.segment.text) }
          || entries.last.map { HeadLooks.endsWithSymbol($0.segment.text) } == true)
    }
    if !entries.contains(where: { $0.kind == .value }) || entries.first?.kind == .own {
      let text = FoldedText(block.lines.map(\.text).joined(separator: " "), most: 400)
      let labels: [HeadLabel] = [
        .issuer, .periodOfReport, .dateOfOriginalSubmission, .relationship,
      ]
      if labels.contains(where: { $0.phrases.contains { text.contains($0) } }) { return true }
    }
    return entries.contains { entry in
      switch entry.kind {
      case .label(.name), .label(.nameParts), .label(.street), .label(.cityStateZip): false
      case .label: true
      case .relationship: entry.folded.bytes.count > "director".utf8.count
      case .value, .own, .tick: false
      }
    }
  }

  /// A line, or its text and the date that ends it: that of another box.
  private static func segments(of line: PrintedLine) -> [HeadSegment] {
    let whole = HeadSegment(label: nil, text: line.text, range: line.range)
    guard let piece = line.pieces.last, line.pieces.count == 1,
      let blank = piece.text.lastIndex(of: " "),
      PrintedDate.day(piece.text[blank...].dropFirst()) != nil
    else { return [whole] }
    return [piece.text[..<blank], piece.text[blank...].dropFirst()].map { part in
      HeadSegment(
        label: nil, text: String(part), range: piece.range.place(of: part, in: piece.text))
    }
  }

  private static func kind(_ text: FoldedText) -> Kind {
    if text.bytes.elementsEqual("x".utf8) { return .tick }
    if text.contains("filed by ") || text.bytes.elementsEqual("x form".utf8) {
      return .label(.groupFiling)
    }
    let labels: [HeadLabel] = [
      .name, .issuer, .periodOfReport, .dateOfOriginalSubmission, .relationship, .groupFiling,
      .nameParts, .street, .cityStateZip, .notSubjectToSection16, .aff10b5One,
      .form3HoldingsReported, .form4TransactionsReported,
    ]
    if let label = labels.first(where: { $0.phrases.contains { text.contains($0) } }) {
      return .label(label)
    }
    if HeadTicks.isPart(text) { return .relationship }
    return HeadWords.areAll(of: text) ? .own : .value
  }
}
