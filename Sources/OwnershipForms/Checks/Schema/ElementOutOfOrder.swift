/// Elements stand in the order of the schema (sections 3.5 and 5).
///
/// Of each part of the document the first element that comes too late is named.
enum ElementOutOfOrder: FilingRule {
  static let rule = CheckRule.departure(
    "elementOutOfOrder", "5", "an element stands after one that belongs behind it")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for part in [filing.issuer] + filing.persons + filing.rows.map(\.checkedPart)
      + filing.signatures
    {
      // A group has a cell of its own only for its footnotes, which ends behind its elements.
      let elements = part.record.cells.map(\.element).filter { $0.definition.role == .leaf }
      guard let (element, before) = firstOutOfOrder(elements) else { continue }
      findings.add(standsAfter(element, before), element, of: part)
    }
    let blocks = Self.blocks(of: filing)
    if let (element, before) = firstOutOfOrder(blocks.map(\.element)) {
      let place = blocks.first { $0.element == element }?.place
      findings.add(standsAfter(element, before), CellPath(.document, element), at: place)
    }
  }

  /// What stands at the top of the document, in the order of the file.
  private static func blocks(
    of filing: CheckedFiling
  ) -> [(element: FilingElement, place: SourceRange)] {
    var blocks: [(element: FilingElement, place: SourceRange)] = []
    func add(_ element: FilingElement, _ place: SourceRange?) {
      if let place { blocks.append((element, place)) }
    }
    for cell in filing.facts.record.cells where cell.element.definition.role == .leaf {
      add(cell.element, cell.source)
    }
    add(.issuer, filing.document.issuer.record.source)
    for person in filing.persons { add(.reportingOwner, person.record.source) }
    for row in filing.rows {
      add(
        row.row.table == .nonDerivative ? .nonDerivativeTable : .derivativeTable,
        row.row.record.source)
    }
    for footnote in filing.document.footnotes { add(.footnotes, footnote.source) }
    for signature in filing.signatures { add(.ownerSignature, signature.record.source) }
    return blocks.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// The first element that belongs before the one that stands before it, with that one.
  private static func firstOutOfOrder(
    _ elements: [FilingElement]
  ) -> (FilingElement, FilingElement)? {
    zip(elements.dropFirst(), elements).first { $0.rawValue < $1.rawValue }
  }

  private static func standsAfter(_ element: FilingElement, _ before: FilingElement) -> String {
    "'\(element.name)' stands after '\(before.name)', and belongs before it"
  }
}
