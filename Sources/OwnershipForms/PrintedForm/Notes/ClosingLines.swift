/// What stands below the tables: explanation, remarks and signatures, each alone.
struct ClosingLines: Hashable, Sendable {
  /// The lines of the footnotes.
  var explanation: [PrintedLine]
  /// The lines of the remarks.
  var remarks: [PrintedLine]
  /// The lines of the signatures.
  var signatures: [PrintedLine]

  /// The signatures, where their names run together.
  var runTogether: [SignatureReader.Signature] = []

  /// Divides what the regions have; signatures without a heading end the remarks, else the
  /// explanation. In a text in blocks names and dates are brought together.
  init(_ regions: FormRegions, areBlocks: Bool, persons: [String] = []) {
    explanation = regions[.explanation]
    remarks = CutDates.joined(regions[.remarks])
    signatures = CutDates.joined(regions[.signatures])
    defer {
      explanation =
        areBlocks
        ? FootnoteBlocks.inOrder(explanation)
        : NoteParagraphs.inOrder(explanation)
          ?? CenteredNotes.inOrder(RunOnNotes.inOrder(explanation))
    }
    if areBlocks, regions.has(.remarks) || !signatures.isEmpty {
      let found = SignatureBlocks(signatures.isEmpty ? remarks : signatures, persons: persons)
      if signatures.isEmpty { remarks = found.before }
      signatures = found.signatures
      return
    }
    if areBlocks, let parts = SignatureBlocks.divided(explanation: explanation) {
      let found = SignatureBlocks(parts.signatures, persons: persons)
      explanation = parts.explanation + found.before
      signatures = found.signatures
      return
    }
    if signatures.allSatisfy(\.pieces.isEmpty) { signatures = takeDates() }
    guard signatures.isEmpty else { return }
    let last = regions.has(.remarks) ? remarks : explanation
    if !Self.endsInTable(last), let found = SignedNames(last, persons: persons) {
      runTogether = found.signatures
      if regions.has(.remarks) { remarks = found.before } else { explanation = found.before }
      return
    }
    let found = SignatureFinder(
      regions.has(.remarks) ? remarks : explanation, persons: persons)
    signatures = found.signatures
    if regions.has(.remarks) { remarks = found.before } else { explanation = found.before }
  }

  /// Whether lines end in a table that has a name for each of several dates in its rows.
  private static func endsInTable(_ lines: [PrintedLine]) -> Bool {
    let rows = lines.lazy.reversed().drop { $0.pieces.isEmpty }.prefix(while: \.isRow)
    return rows.filter { line in
      line.pieces.count > 1 && line.pieces[0].column == 0
        && line.pieces.dropFirst().contains { PrintedDate.day($0.text) != nil }
    }.count > 1
  }

  /// Takes the rows out of the explanation that have nothing but the date of a signature: where the
  /// lines of the signatures are a table, it may stand below the next heading, without the names.
  private mutating func takeDates() -> [PrintedLine] {
    func isDate(_ line: PrintedLine) -> Bool {
      line.isRow && !line.pieces.isEmpty
        && line.pieces.allSatisfy { $0.text == "Date" || PrintedDate.day($0.text) != nil }
    }
    let dates = explanation.filter(isDate)
    explanation.removeAll(where: isDate)
    return dates
  }
}
