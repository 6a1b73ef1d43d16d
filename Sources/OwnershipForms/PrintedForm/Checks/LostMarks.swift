/// Says of which cells a text may have lost the footnote marks: those that speak of a note and show
/// none, and, where the text has footnotes that no cell refers to, every title and nature.
enum LostMarks {
  /// The readings of a document's rows.
  static func readings(of document: OwnershipDocument) -> [Reading] {
    var cited: Set<String> = []
    for table in FormTable.allCases {
      for row in document.rows(of: table) { cited.formUnion(row.footnoteIDs) }
    }
    let loose = document.footnotes.map(\.id).filter { !cited.contains($0) }
    let numbers = loose.prefix(8).map { "(\($0.dropFirst()))" }.joined()
    var readings: [Reading] = []
    for table in FormTable.allCases {
      for (index, row) in document.rows(of: table).enumerated() {
        for element in [FilingElement.securityTitle, .natureOfOwnership] {
          guard let cell = row.record.cell(element), cell.footnoteIDs.isEmpty,
            let text = cell.text
          else { continue }
          let speaks =
            element == .natureOfOwnership && FoldedText(text, most: 200).contains("note")
          guard speaks || !loose.isEmpty else { continue }
          readings.append(
            Reading(
              cell: CellPath(.row(table, index), element, isOfReferences: true),
              status: .uncertain,
              evidence: speaks
                ? "'\(text)' speaks of a note, and no mark stands beside it"
                : "no cell refers to \(numbers); a mark here may be lost",
              alternatives: loose))
        }
      }
    }
    return readings
  }
}
