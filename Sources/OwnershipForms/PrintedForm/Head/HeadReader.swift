/// Reads the head of the form: what form it is, whose it is, and the ticked boxes above Table I.
struct HeadReader {
  private let lines: [PrintedLine]
  private let boxes: HeadBoxes

  /// Makes a reader of the lines above Table I.
  init(_ lines: [PrintedLine]) {
    self.lines = lines
    boxes = HeadBoxes(lines)
  }

  /// The form, from its heading, else from its title; nil where neither stands.
  func documentType() -> PrintedValue? {
    guard var value = heading() ?? title() else { return nil }
    guard let text = value.text, !text.hasSuffix("/A"), let date = dateOfOriginalSubmission()
    else { return value }
    value.text = text + "/A"
    value.status = .inferred
    value.evidence =
      "the heading is that of Form \(text); the date of the original (\(date.text ?? "")) stands "
      + "in the box for amendments"
    return value
  }

  /// The date of the event, of the earliest transaction or of the end of the fiscal year.
  func periodOfReport() -> PrintedValue? { date(.periodOfReport) }

  /// The date of the filing that this one amends.
  func dateOfOriginalSubmission() -> PrintedValue? { date(.dateOfOriginalSubmission) }

  /// The boxes of the head that are ticked; a box that is not gives nothing.
  func tickedBoxes() -> [(FilingElement, PrintedValue)] {
    let wanted: [(HeadLabel, FilingElement)] = [
      (.notSubjectToSection16, .notSubjectToSection16), (.aff10b5One, .aff10b5One),
      (.form3HoldingsReported, .form3HoldingsReported),
      (.form4TransactionsReported, .form4TransactionsReported),
    ]
    return wanted.compactMap { label, element in
      let texts = boxes.all(label).compactMap { $0.hasTextBeside ? $0.texts.first : nil }
      guard let tick = texts.first(where: { $0.text.split(separator: " ").contains("X") })
      else { return nil }
      return (element, PrintedValue(text: "1", range: tick.range))
    }
  }

  /// The cells of the issuer.
  func issuer() -> [(FilingElement, PrintedValue)] {
    IssuerBox.cells(boxes.all(.issuer).first { !$0.texts.isEmpty }?.texts ?? [])
  }

  /// The cells of each reporting person, the first with the relationship box of the head.
  func persons() -> [[(FilingElement, PrintedValue)]] {
    var persons = Self.persons(in: boxes)
    if !persons.isEmpty { persons[0] += RelationshipBox(relationshipTexts()).cells() }
    return persons
  }

  /// The cells of each reporting person whose box stands in a region.
  static func persons(in boxes: HeadBoxes) -> [[(FilingElement, PrintedValue)]] {
    var persons: [[(FilingElement, PrintedValue)]] = []
    for box in boxes.boxes {
      guard let text = box.texts.first else { continue }
      switch box.label {
      case .name:
        persons.append([(.rptOwnerName, PrintedValue(text: text.text, range: text.range))])
      case .nameParts: add(PostalAddress.street(joined(box)))
      case .street: add(PostalAddress.cityStateZip(joined(box)))
      default: break
      }
    }
    return persons

    func add(_ cells: [(FilingElement, PrintedValue)]) {
      guard let last = persons.indices.last,
        !persons[last].contains(where: { old in cells.contains { $0.0 == old.0 } })
      else { return }
      persons[last] += cells
    }
  }

  private static func joined(_ box: HeadBoxes.Box) -> HeadSegment {
    var segment = box.texts[0]
    for next in box.texts.dropFirst() where !box.hasTextBeside {
      segment.text += " " + next.text
      segment.range =
        segment.range
        .lowerBound..<max(
          segment.range.lowerBound, next.range.upperBound)
    }
    return segment
  }

  /// The texts of the relationship box, with or without its label.
  private func relationshipTexts() -> [HeadSegment] {
    let own = boxes.all(.relationship).flatMap(\.texts)
    guard let start = own.map(\.range.lowerBound).min() else { return [] }
    return (own + boxes.loose.filter { $0.range.lowerBound > start })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func date(_ label: HeadLabel) -> PrintedValue? {
    for segment in boxes.all(label).flatMap({ $0.texts.prefix(2) }) {
      guard let found = PrintedDate.first(in: segment.text) else { continue }
      let start = segment.range.lowerBound
      return PrintedValue(
        text: found.day.iso,
        range: (start + found.range.lowerBound)..<(start + found.range.upperBound))
    }
    return nil
  }

  /// `FORM 4` in capitals; the form's own text writes `Form 4`.
  private func heading() -> PrintedValue? {
    for piece in lines.lazy.flatMap(\.pieces) {
      let words = piece.text.split(separator: " ")
      for (word, next) in zip(words, words.dropFirst()) where word == "FORM" {
        guard let form = FormType(filed: String(next)) else { continue }
        return PrintedValue(text: form.text, range: piece.range)
      }
    }
    return nil
  }

  private func title() -> PrintedValue? {
    for piece in lines.lazy.flatMap(\.pieces) {
      let text = FoldedText(piece.text.prefix(400))
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
