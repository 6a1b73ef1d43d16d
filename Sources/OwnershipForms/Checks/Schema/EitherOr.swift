/// A number of securities or a value in dollars is given: of the transaction (section 3.3, cm(4)), of
/// the underlying security (cm(6)), of what is owned afterwards (cm(7)).
enum EitherOrMissing: FilingRule {
  static let rule = CheckRule.departure(
    "eitherOrMissing", "3.3, cm(4), cm(6), cm(7)", "neither cell of an either-or pair is given")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      for pair in EitherOrPair.all where pair.first.definition.isIn(row.row, on: filing.form) {
        let record = row.row.record
        guard !pair.isGiven(pair.first, in: record), !pair.isGiven(pair.second, in: record)
        else { continue }
        let hasBoth = pair.second.definition.isIn(row.row, on: filing.form)
        findings.add(
          hasBoth ? isNeither(pair) : isMissing(pair.first), pair.first, of: row.checkedPart)
      }
    }
  }

  private static func isNeither(_ pair: EitherOrPair) -> String {
    "neither '\(pair.first.name)' nor '\(pair.second.name)' is given"
  }
  private static func isMissing(_ element: FilingElement) -> String {
    "'\(element.name)' is missing"
  }
}

/// A number of securities and a value in dollars are not given both (section 3.3, cm(4), cm(6),
/// cm(7)).
enum EitherOrDouble: FilingRule {
  static let rule = CheckRule.departure(
    "eitherOrDouble", "3.3, cm(4), cm(6), cm(7)", "both cells of an either-or pair are given")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      for pair in EitherOrPair.all where pair.second.definition.isIn(row.row, on: filing.form) {
        let record = row.row.record
        guard record.cell(pair.first)?.text != nil, record.cell(pair.second)?.text != nil
        else { continue }
        findings.add(areBoth(pair), pair.second, of: row.checkedPart)
      }
    }
  }

  private static func areBoth(_ pair: EitherOrPair) -> String {
    "both '\(pair.first.name)' and '\(pair.second.name)' are given"
  }
}

/// Two elements of a row of which one has a value.
private struct EitherOrPair {
  var first: FilingElement
  var second: FilingElement

  static let all: [EitherOrPair] = FilingElement.allCases.compactMap { element in
    guard let other = element.definition.demand.alternative, element.rawValue < other.rawValue
    else { return nil }
    return EitherOrPair(first: element, second: other)
  }

  func isGiven(_ element: FilingElement, in record: FiledRecord) -> Bool {
    guard let cell = record.cell(element) else { return false }
    return cell.text != nil
      || element.definition.demand.mayBeFootnoteAlone && !cell.footnoteIDs.isEmpty
  }
}
