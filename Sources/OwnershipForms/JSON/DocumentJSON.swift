/// Writes the `document` of a filing's JSON: nesting, order and kinds as the schema has them.
enum DocumentJSON {
  static func write(_ document: OwnershipDocument, into json: inout JSONWriter) {
    json.object { json in
      for element in outline {
        switch element {
        case .issuer:
          guard !document.issuer.record.isEmpty else { continue }
          json.key(element.name)
          json.object { write(document.issuer.record, into: &$0) }
        case .reportingOwner:
          list(ownersName, document.reportingPersons.map(\.record), into: &json)
        case .nonDerivativeTable: table(element, document.nonDerivativeTable, into: &json)
        case .derivativeTable: table(element, document.derivativeTable, into: &json)
        case .footnotes: footnotes(document.footnotes, into: &json)
        case .ownerSignature:
          list(signaturesName, document.signatures.map(\.record), into: &json)
        default:
          if let cell = document.facts.cell(element) { write(cell, into: &json) }
        }
      }
      let names = outline.map(\.name) + [ownersName, signaturesName]
      write(document.facts.strangers, depth: 0, beside: names, into: &json)
    }
  }

  private static let ownersName = "reportingOwners"
  private static let signaturesName = "ownerSignatures"

  /// The elements under the root, in the order of the schema.
  private static let outline: [FilingElement] = FilingElement.allCases.filter { element in
    switch element.definition.role {
    case .leaf: element.definition.section == .document
    case .section: element != .footnote
    case .table, .list: true
    case .group, .row: false
    }
  }

  private static func list(
    _ name: String, _ records: [FiledRecord], into json: inout JSONWriter
  ) {
    guard !records.isEmpty else { return }
    json.key(name)
    json.array { json in
      for record in records { json.object { write(record, into: &$0) } }
    }
  }

  private static func table(
    _ element: FilingElement, _ rows: [TableRow]?, into json: inout JSONWriter
  ) {
    guard let rows else { return }
    json.key(element.name)
    json.array { json in
      for row in rows {
        json.object { json in
          json.field("row", row.kind.rawValue)
          write(row.record, into: &json)
        }
      }
    }
  }

  private static func footnotes(_ footnotes: [Footnote], into json: inout JSONWriter) {
    guard !footnotes.isEmpty else { return }
    json.key(FilingElement.footnotes.name)
    json.array { json in
      for footnote in footnotes {
        json.object { json in
          json.field("id", footnote.id)
          json.field("text", footnote.text)
        }
      }
    }
  }

  /// The cells of a record, each in its group, in the order of the schema.
  private static func write(_ record: FiledRecord, into json: inout JSONWriter) {
    let cells = inOrder(record.cells)
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      guard let group = group(of: cell) else {
        write(cell, into: &json)
        index += 1
        continue
      }
      var end = index
      while end < cells.count, self.group(of: cells[end]) == group { end += 1 }
      let strangers = record.strangers.filter { $0.path.first == group.name && $0.path.count > 1 }
      json.key(group.name)
      json.object { json in
        let inner = cells[index..<end].filter { $0.element != group }
        for cell in inner { write(cell, into: &json) }
        write(strangers, depth: 1, beside: inner.map(\.element.name), into: &json)
        if let own = cells[index..<end].first(where: { $0.element == group }) {
          notes(own.footnoteIDs, into: &json)
        }
      }
      index = end
    }
    guard !record.strangers.isEmpty else { return }
    let groups = cells.compactMap { group(of: $0)?.name }
    write(
      record.strangers.filter { $0.path.count < 2 || !groups.contains($0.path[0]) }, depth: 0,
      beside: cells.map(\.element.name) + groups, into: &json)
  }

  private static func group(of cell: FiledRecord.FiledCell) -> FilingElement? {
    cell.element.definition.role == .group ? cell.element : cell.element.definition.group
  }

  /// The cells in the order of the schema, which is the order filed in nearly every filing.
  private static func inOrder(_ cells: [FiledRecord.FiledCell]) -> [FiledRecord.FiledCell] {
    let isInOrder = zip(cells, cells.dropFirst()).allSatisfy {
      $0.element.rawValue < $1.element.rawValue
    }
    return isInOrder ? cells : cells.sorted { $0.element.rawValue < $1.element.rawValue }
  }

  private static func write(_ cell: FiledRecord.FiledCell, into json: inout JSONWriter) {
    let definition = cell.element.definition
    guard cell.text != nil || !cell.footnoteIDs.isEmpty else { return }
    json.key(cell.element.name)
    guard definition.isWrapped || !cell.footnoteIDs.isEmpty else {
      return write(cell.text ?? "", definition.valueKind ?? .text, into: &json)
    }
    json.object { json in
      if let text = cell.text {
        json.key("value")
        write(text, definition.valueKind ?? .text, into: &json)
      }
      notes(cell.footnoteIDs, into: &json)
    }
  }

  private static func notes(_ ids: [String], into json: inout JSONWriter) {
    json.key("footnoteIds")
    json.array { json in for id in ids { json.string(id) } }
  }

  /// A text as the kind of JSON value that it is; a text that is not of its kind stays a string.
  private static func write(
    _ text: String, _ kind: FilingElement.ValueKind, into json: inout JSONWriter
  ) {
    switch kind {
    case .text: json.string(text)
    case .amount:
      if let number = ExactDecimal(filed: text) {
        // A number that is zero has no sign of its own.
        json.raw(number.isZero && text.hasPrefix("-") ? "-" + number.text : number.text)
      } else {
        json.string(text)
      }
    case .date:
      json.string(CalendarDay.isDay(text) ? String(text.prefix(10)) : text)
    case .flag:
      if let flag = Bool(filed: text) { json.bool(flag) } else { json.string(text) }
    }
  }

  /// What is not in the schema, nested as it was filed; what has one name in one element stands
  /// together, where the first of it stands.
  ///
  /// No object has a key twice: what would repeat one of the `names` beside it has `#2` after its
  /// own.
  private static func write(
    _ strangers: [FiledRecord.Stranger], depth: Int, beside names: [String],
    into json: inout JSONWriter
  ) {
    guard !strangers.isEmpty else { return }
    var places: [String: Int] = [:]
    var groups: [(name: String, strangers: [FiledRecord.Stranger])] = []
    for stranger in strangers {
      let name = stranger.path[depth]
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append((name, []))
      }
      groups[place].strangers.append(stranger)
    }
    for group in groups {
      json.key(names.contains(group.name) ? group.name + "#2" : group.name)
      write(together: group.strangers, depth: depth, into: &json)
    }
  }

  /// What stands under one name: one text, a list of texts, or an object of what is inside.
  private static func write(
    together strangers: [FiledRecord.Stranger], depth: Int, into json: inout JSONWriter
  ) {
    if strangers.contains(where: { $0.path.count > depth + 1 }) {
      let inner = strangers.map { stranger in
        var stranger = stranger
        if stranger.path.count == depth + 1 { stranger.path.append(FiledRecord.Stranger.text) }
        return stranger
      }
      json.object { write(inner, depth: depth + 1, beside: [], into: &$0) }
    } else if strangers.count == 1 {
      json.string(strangers[0].text)
    } else {
      json.array { json in for one in strangers { json.string(one.text) } }
    }
  }
}

extension FiledRecord {
  /// Whether nothing was filed in this part.
  var isEmpty: Bool { cells.isEmpty && strangers.isEmpty }
}
