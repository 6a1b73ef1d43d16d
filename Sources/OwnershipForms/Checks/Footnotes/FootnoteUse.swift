/// A footnote that no cell cites is not accepted (section 5).
enum FootnoteNotUsed: FilingRule {
  static let rule = CheckRule.departure("footnoteNotUsed", "5", "no cell cites a footnote")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    var used: Set<String> = []
    FootnoteReferences.forEachCell(of: filing.document) { used.formUnion($0.footnoteIDs) }
    for (index, footnote) in filing.document.footnotes.enumerated()
    where !used.contains(footnote.id) {
      findings.add(
        isNotUsed(footnote.id), CellPath(.footnote(index), .footnote), at: footnote.source)
    }
  }

  private static func isNotUsed(_ id: String) -> String { "no cell refers to footnote '\(id)'" }
}

/// One cell cites a footnote once (section 4.3.6).
enum FootnoteCitedTwice: FilingRule {
  static let rule = CheckRule.departure(
    "footnoteCitedTwice", "4.3.6", "one cell cites a footnote twice")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for part in filing.parts {
      for cell in part.record.cells where cell.footnoteIDs.count > 1 {
        var seen: Set<String> = []
        for id in cell.footnoteIDs where !seen.insert(id).inserted {
          findings.add(isCitedTwice(id, cell.element), cell.element, of: part)
        }
      }
    }
  }

  private static func isCitedTwice(_ id: String, _ element: FilingElement) -> String {
    "'\(element.name)' refers to footnote '\(id)' more than once"
  }
}

/// Only some cells may cite footnotes: the amounts, dates and titles of rows, not the letter A or D
/// of a derivative transaction, and nothing outside the tables (section 3.5).
enum FootnoteNotAllowed: FilingRule {
  static let rule = CheckRule.departure(
    "footnoteNotAllowed", "3.5", "a cell cites a footnote that may have none")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      for cell in row.row.record.cells where !cell.footnoteIDs.isEmpty {
        guard !cell.element.definition.mayCiteFootnotes(in: row.row.table, on: filing.form)
        else { continue }
        findings.add(mayNotCite(cell), cell.element, of: row.checkedPart)
      }
    }
    for part in [filing.facts, filing.issuer] + filing.persons + filing.signatures {
      for cell in part.record.cells where !cell.footnoteIDs.isEmpty {
        findings.add(mayNotCite(cell), cell.element, of: part)
      }
    }
  }

  private static func mayNotCite(_ cell: FiledRecord.FiledCell) -> String {
    "'\(cell.element.name)' refers to footnote '\(cell.footnoteIDs[0])', and may refer to none"
  }
}
