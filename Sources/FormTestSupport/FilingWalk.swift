public import OwnershipForms

extension OwnershipDocument {
  /// Every part of the document that has cells, from the head to the signatures.
  public var records: [FiledRecord] {
    [facts, issuer.record] + reportingPersons.map(\.record)
      + FormTable.allCases.flatMap { rows(of: $0).map(\.record) } + signatures.map(\.record)
  }

  /// The text of every cell and footnote that has one.
  public var textsByPath: [CellPath: String] {
    var texts: [CellPath: String] = [:]
    func add(_ record: FiledRecord, _ part: CellPath.Part) {
      for cell in record.cells { texts[CellPath(part, cell.element)] = cell.text }
    }
    add(facts, .document)
    add(issuer.record, .issuer)
    for (index, one) in reportingPersons.enumerated() { add(one.record, .reportingPerson(index)) }
    for table in FormTable.allCases {
      for (index, row) in rows(of: table).enumerated() { add(row.record, .row(table, index)) }
    }
    for (index, note) in footnotes.enumerated() {
      texts[CellPath(.footnote(index), .footnote)] = note.text
    }
    for (index, one) in signatures.enumerated() { add(one.record, .signature(index)) }
    return texts
  }

  /// The document without the places of its values in the file, to be compared with one that was
  /// written down.
  public var withoutPlaces: OwnershipDocument {
    OwnershipDocument(
      facts: facts.withoutPlaces, issuer: Issuer(record: issuer.record.withoutPlaces),
      reportingPersons: reportingPersons.map {
        ReportingPerson(record: $0.record.withoutPlaces)
      },
      nonDerivativeTable: nonDerivativeTable?.map(\.withoutPlaces),
      derivativeTable: derivativeTable?.map(\.withoutPlaces),
      footnotes: footnotes.map { Footnote(id: $0.id, text: $0.text, status: $0.status) },
      signatures: signatures.map { OwnerSignature(record: $0.record.withoutPlaces) })
  }
}

extension TableRow {
  /// The row without the places of its values in the file.
  public var withoutPlaces: TableRow {
    TableRow(table: table, kind: kind, record: record.withoutPlaces)
  }
}

extension FiledRecord {
  /// The record without the places of its values in the file.
  public var withoutPlaces: FiledRecord {
    FiledRecord(
      cells: cells.map {
        FiledCell(
          element: $0.element, text: $0.text, footnoteIDs: $0.footnoteIDs, status: $0.status)
      },
      strangers: strangers.map { stranger in
        var stranger = stranger
        stranger.source = nil
        return stranger
      })
  }
}

extension ReportedCell {
  /// The cell without its place in the file.
  public var withoutPlace: ReportedCell {
    ReportedCell(text: text, footnoteIDs: footnoteIDs, status: status)
  }
}
