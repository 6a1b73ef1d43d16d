/// Marks the values of a document that mends leave in doubt, each with a reading.
struct MendMarker {
  private(set) var readings: [Reading] = []

  /// The doubts, in the order of their place in the file.
  private var doubts: [(range: SourceRange, doubt: Mend.Doubt)]

  init(_ mends: [Mend], in text: DecodedText) {
    doubts = mends.compactMap { mend in
      mend.doubt.map { (text.fileRange($0.range), $0) }
    }
    doubts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  mutating func mark(_ document: inout OwnershipDocument) {
    guard !doubts.isEmpty else { return }
    mark(&document.facts, .document)
    mark(&document.issuer.record, .issuer)
    for index in document.reportingPersons.indices {
      mark(&document.reportingPersons[index].record, .reportingPerson(index))
    }
    mark(&document.nonDerivativeTable, .nonDerivative)
    mark(&document.derivativeTable, .derivative)
    for (index, footnote) in document.footnotes.enumerated() {
      guard let doubt = doubt(in: footnote.source) else { continue }
      document.footnotes[index].status = doubt.status
      note(doubt, CellPath(.footnote(index), .footnote))
    }
    for index in document.signatures.indices {
      mark(&document.signatures[index].record, .signature(index))
    }
  }

  private mutating func mark(_ rows: inout [TableRow]?, _ table: FormTable) {
    guard var marked = rows else { return }
    for index in marked.indices { mark(&marked[index].record, .row(table, index)) }
    rows = marked
  }

  private mutating func mark(_ record: inout FiledRecord, _ part: CellPath.Part) {
    for (index, cell) in record.cells.enumerated() where cell.text != nil {
      guard let doubt = doubt(in: cell.source) else { continue }
      record.setStatus(doubt.status, at: index)
      note(doubt, CellPath(part, cell.element))
    }
  }

  private mutating func note(_ doubt: Mend.Doubt, _ cell: CellPath) {
    readings.append(Reading(cell: cell, status: doubt.status, evidence: doubt.evidence))
  }

  /// The gravest doubt about a value that stands in a range.
  private func doubt(in cell: SourceRange?) -> Mend.Doubt? {
    guard let cell else { return nil }
    var (low, high) = (0, doubts.count)
    while low < high {
      let middle = (low + high) / 2
      if doubts[middle].range.lowerBound < cell.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let found = doubts[low...].prefix { $0.range.lowerBound < cell.upperBound }
      .filter { $0.range.upperBound <= cell.upperBound }
    return found.first { $0.doubt.status == .uncertain }?.doubt ?? found.first?.doubt
  }
}
