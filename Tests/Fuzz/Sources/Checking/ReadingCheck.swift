internal import OwnershipForms

/// Whatever is not as filed says why, and only that.
enum ReadingCheck {
  static func check(_ filing: OwnershipFiling) {
    var explained: [CellPath: Reading] = [:]
    for reading in filing.readings {
      require(reading.status != .asFiled, "a reading of \(reading.cell) that is as filed")
      require(!reading.evidence.isEmpty, "the reading of \(reading.cell) has no evidence")
      explained[reading.cell] = reading
    }
    var statuses: [CellPath: ReadingStatus] = [:]
    for (part, record) in filing.document.parts {
      var elements: Set<FilingElement> = []
      for cell in record.cells {
        require(elements.insert(cell.element).inserted, "\(part) has \(cell.element) twice")
        statuses[CellPath(part, cell.element)] = cell.status
      }
    }
    for (index, footnote) in filing.document.footnotes.enumerated() {
      statuses[CellPath(.footnote(index), .footnote)] = footnote.status
    }
    for (cell, status) in statuses where status != .asFiled {
      require(explained[cell] != nil, "\(cell) is \(status), and no reading says why")
    }
    for (cell, reading) in explained {
      if cell.isOfReferences {
        // Marks have no status of their own: the reading says where they may be missing.
        let marked = CellPath(cell.part, cell.element)
        require(statuses[marked] != nil, "a reading of \(cell), whose cell is not there")
        require(reading.status == .uncertain, "the reading of \(cell) is \(reading.status)")
        continue
      }
      require(
        statuses[cell] == reading.status,
        "the reading of \(cell) is \(reading.status), the cell "
          + (statuses[cell].map { "\($0)" } ?? "is not there"))
    }
  }
}
