/// One rule that filings are held against.
///
/// A rule looks at the filing once from end to end; a table may have ten thousand rows.
protocol FilingRule: Sendable {
  /// What the rule looks for.
  static var rule: CheckRule { get }
  /// Whether a printed form can break the rule: it has no marks of EDGAR's, and what it lacks may
  /// have been lost between the page and the text.
  static var holdsForPrints: Bool { get }
  /// Adds what the rule finds.
  static func check(_ filing: CheckedFiling, _ findings: inout Findings)
}

extension FilingRule {
  static var holdsForPrints: Bool { rule.kind == .doubt }
}

/// What the rules found so far.
struct Findings {
  private(set) var all: [CheckFinding] = []
  /// The rule at work.
  var rule: CheckRule

  init(rule: CheckRule) { self.rule = rule }

  /// Adds a finding about a cell of a part of the document; what the part does not have is placed at
  /// the part.
  mutating func add(_ message: String, _ element: FilingElement, of part: CheckedPart) {
    let source = part.record.cell(element)?.source ?? part.record.source
    add(message, CellPath(part.part, element), at: source)
  }

  /// Adds a finding at a place.
  mutating func add(_ message: String, _ cell: CellPath? = nil, at place: SourceRange?) {
    all.append(CheckFinding(rule, message, cell: cell, at: place))
  }
}
