/// Reads the head of the form: what form it is, whose it is, and the ticked boxes above Table I.
struct HeadReader {
  private let lines: [PrintedLine]
  private let boxes: HeadBoxes

  /// Makes a reader of the lines above Table I, which may be in blocks.
  init(_ lines: [PrintedLine], areBlocks: Bool = false) {
    self.lines = lines
    boxes = (areBlocks ? HeadBlocks.boxes(of: lines) : nil) ?? HeadBoxes(lines)
  }

  /// The form, from its heading, else from its title; nil where neither stands.
  func documentType() -> PrintedValue? {
    guard var value = HeadTitle.heading(in: lines) ?? HeadTitle.title(in: lines) else { return nil }
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
  func periodOfReport() -> PrintedValue? {
    marked(.periodOfReport, date(.periodOfReport) ?? looseDate("this report"))
  }

  /// The date of the filing that this one amends.
  func dateOfOriginalSubmission() -> PrintedValue? {
    marked(
      .dateOfOriginalSubmission,
      date(.dateOfOriginalSubmission)
        ?? (date(.periodOfReport) == nil ? nil : looseDate("the original")))
  }

  private func marked(_ element: FilingElement, _ value: PrintedValue?) -> PrintedValue? {
    value.flatMap { boxes.doubts.marked([(element, $0)]).first?.1 }
  }

  /// The one date of the head that stands alone under a label that has no date: where the text has
  /// the boxes out of their order, it belongs to the box of dates that is empty.
  private func looseDate(_ name: String) -> PrintedValue? {
    guard !boxes.all(.dateOfOriginalSubmission).isEmpty, !boxes.all(.periodOfReport).isEmpty
    else { return nil }
    let others = boxes.boxes.filter {
      $0.label != .periodOfReport && $0.label != .dateOfOriginalSubmission
    }
    let texts = others.flatMap(\.texts) + boxes.loose
    let dates = texts.filter { PrintedDate.day($0.text) != nil }
    guard dates.count == 1, let date = dates.first else { return nil }
    return PrintedValue(
      text: PrintedDate.day(date.text)?.iso, range: date.range, status: .inferred,
      evidence: "'\(date.text)' stands under no label of a date; the box for the date of \(name) "
        + "is the one without")
  }

  /// The boxes of the head that are ticked; a box that is not gives nothing.
  func tickedBoxes() -> [(FilingElement, PrintedValue)] {
    let wanted: [(HeadLabel, FilingElement)] = [
      (.notSubjectToSection16, .notSubjectToSection16), (.aff10b5One, .aff10b5One),
      (.form3HoldingsReported, .form3HoldingsReported),
      (.form4TransactionsReported, .form4TransactionsReported),
    ]
    let cells: [(FilingElement, PrintedValue)] = wanted.compactMap { label, element in
      let found = boxes.all(label).lazy.compactMap { box in
        box.tick ?? box.texts.first { $0.text.words.contains("X") }
      }
      return found.first.map { (element, PrintedValue(text: "1", range: $0.range)) }
    }
    return boxes.doubts.marked(cells)
  }

  /// The cells of the issuer.
  func issuer() -> [(FilingElement, PrintedValue)] {
    boxes.doubts.marked(
      IssuerBox.cells(boxes.all(.issuer).first { !$0.texts.isEmpty }?.texts ?? []))
  }

  /// The cells of each reporting person, the first with the relationship box of the head.
  func persons() -> [[(FilingElement, PrintedValue)]] {
    var persons = Self.persons(in: boxes)
    if !persons.isEmpty { persons[0] += RelationshipBox(relationshipTexts()).cells() }
    return persons.map(boxes.doubts.marked)
  }

  /// The cells of each reporting person whose box stands in a region.
  static func persons(in boxes: HeadBoxes) -> [[(FilingElement, PrintedValue)]] {
    var persons: [[(FilingElement, PrintedValue)]] = []
    for box in boxes.boxes {
      guard !box.texts.isEmpty else { continue }
      switch box.label {
      case .name:
        let name = joined(box.texts)
        persons.append([(.rptOwnerName, PrintedValue(text: name.text, range: name.range))])
      case .nameParts: add(PostalAddress.street(box.texts))
      case .street: add(PostalAddress.cityStateZip(box.texts))
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

  /// The texts of a box as one.
  static func joined(_ texts: [HeadSegment]) -> HeadSegment {
    var segment = texts[0]
    segment.text = LineBreak.joined(texts.map(\.text))
    for next in texts.dropFirst() {
      segment.range =
        segment.range.lowerBound..<max(segment.range.lowerBound, next.range.upperBound)
    }
    return segment
  }

  /// The texts of the relationship box, with or without its label.
  private func relationshipTexts() -> [HeadSegment] {
    let own = boxes.all(.relationship).flatMap(\.texts)
    func place(_ segment: HeadSegment) -> (Int, Int) { (segment.order, segment.range.lowerBound) }
    guard let start = own.map(place).min(by: <) else { return [] }
    let lost = boxes.loose.filter {
      place($0) > start && RelationshipBox.mayBePart($0.text)
    }
    guard !lost.isEmpty else { return own }
    return (own + lost).sorted { place($0) < place($1) }
  }

  private func date(_ label: HeadLabel) -> PrintedValue? {
    for segment in boxes.all(label).flatMap(\.texts) {
      guard let found = PrintedDate.first(in: segment.text) else { continue }
      return PrintedValue(
        text: found.day.iso, range: segment.range.place(of: found.range, in: segment.text))
    }
    return nil
  }
}
