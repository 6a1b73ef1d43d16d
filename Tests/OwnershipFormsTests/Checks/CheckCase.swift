import OwnershipForms
import Testing

/// A filing that one thing was changed in, and what the checks must say of it.
struct CheckCase: Sendable, CustomStringConvertible {
  /// The fact that the case shows.
  var description: String
  /// The filing that is changed.
  var form: CleanFiling
  /// What is replaced in it by what; the marks stand where the findings must be.
  var edits: [(String, String)]
  /// What is found at each mark, by rule and message.
  var findings: [Finding]

  /// A finding at a mark.
  struct Finding: Hashable, Sendable {
    var mark: Int
    var rule: String
    var message: String

    init(_ mark: Int, _ rule: String, _ message: String) {
      self.mark = mark
      self.rule = rule
      self.message = message
    }
  }

  init(
    _ description: String, _ form: CleanFiling = .form4, _ edits: [(String, String)],
    finds findings: Finding...
  ) {
    self.description = description
    self.form = form
    self.edits = edits
    self.findings = findings
  }

  /// Makes the changes, reads the filing, and holds what the checks find against what they must.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var text = form.xml
    for (old, new) in edits {
      let parts = text.split(separator: old, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "'\(old)' stands \(parts.count - 1) times")
      text = parts.joined(separator: new)
    }
    let marked = MarkedXML(text)
    let found = FilingChecks.findings(in: try FilingReader().read(marked.bytes))
    let wanted = findings.map { Placed(place: marked.places[$0.mark], $0.rule, $0.message) }
    #expect(
      found.map { Placed(place: $0.place?.lowerBound, $0.rule.id, $0.message) } == wanted,
      sourceLocation: sourceLocation)
  }

  /// A finding and the byte where it begins.
  private struct Placed: Hashable {
    var place: Int?
    var rule: String
    var message: String

    init(place: Int?, _ rule: String, _ message: String) {
      self.place = place
      self.rule = rule
      self.message = message
    }
  }
}
