/// The footnotes of a document beside the references to them; each reader asks this at its end.
enum FootnoteReferences {
  /// What is wrong: footnotes defined twice, then references to footnotes that are not defined.
  static func diagnostics(of document: OwnershipDocument) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var defined = Identifiers()
    for footnote in document.footnotes where !defined.insert(footnote.id) {
      diagnostics.append(
        Diagnostic(.footnoteDefinedTwice, isDefinedTwice(footnote.id), at: footnote.source))
    }
    forEachCell(of: document) { cell in
      for id in cell.footnoteIDs where !defined.contains(id) {
        diagnostics.append(
          Diagnostic(.footnoteNotDefined, isNotDefined(id, cell.element), at: cell.source))
      }
    }
    return diagnostics
  }

  /// Hands on each cell that cites footnotes, in the order of the form.
  static func forEachCell(
    of document: OwnershipDocument, _ body: (FiledRecord.FiledCell) -> Void
  ) {
    func walk(_ record: FiledRecord) {
      for index in record.cells.indices where !record.cells[index].footnoteIDs.isEmpty {
        body(record.cells[index])
      }
    }
    walk(document.facts)
    walk(document.issuer.record)
    for person in document.reportingPersons { walk(person.record) }
    for table in FormTable.allCases {
      for row in document.rows(of: table) { walk(row.record) }
    }
    for signature in document.signatures { walk(signature.record) }
  }

  private static func isDefinedTwice(_ id: String) -> String {
    "footnote '\(Diagnostic.excerpt(id))' is defined twice"
  }
  private static func isNotDefined(_ id: String, _ element: FilingElement) -> String {
    "'\(element.name)' refers to footnote '\(Diagnostic.excerpt(id))', which is not defined"
  }
}

/// Some identifiers; a few of them are looked through, which costs less than to hash each.
private struct Identifiers {
  private var few: [String] = []
  private var many: Set<String> = []

  private static let fewLimit = 16

  func contains(_ id: String) -> Bool { few.contains(id) || (!many.isEmpty && many.contains(id)) }

  /// Adds an identifier; false where it is there already.
  mutating func insert(_ id: String) -> Bool {
    guard !contains(id) else { return false }
    if few.count < Self.fewLimit { few.append(id) } else { many.insert(id) }
    return true
  }
}
