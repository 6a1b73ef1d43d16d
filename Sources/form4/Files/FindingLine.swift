import FilingText
import OwnershipForms
import Terminal

/// A finding of the checks as one line.
enum FindingLine {
  /// A line for people: `FILE:LINE:COLUMN: kind: rule: message`.
  static func text(
    _ finding: CheckFinding, in path: String, at place: (line: Int, column: Int)
  ) -> StyledText {
    var line = StyledText()
    line.append(SafeText("\(path):\(place.line):\(place.column): "), .faint)
    line.append(
      SafeText(finding.kind.rawValue), finding.kind == .departure ? .strong : .plain)
    line.append(SafeText(": \(finding.rule.id): \(finding.message)"))
    return line
  }

  /// An object for programs; `cell` is a path in the JSON of `form4 show`. What stands at no place
  /// has no line.
  static func json(
    _ finding: CheckFinding, in path: String, at place: (line: Int, column: Int)
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("path", path)
      if finding.place != nil {
        json.key("line")
        json.integer(place.line)
        json.key("column")
        json.integer(place.column)
      }
      json.field("kind", finding.kind.rawValue)
      json.field("rule", finding.rule.id)
      json.field("section", finding.rule.section)
      json.field("message", finding.message)
      json.field("cell", finding.cell?.description)
    }
    return json.bytes
  }

  /// How many findings there are of a kind.
  static func count(_ count: Int, _ kind: CheckFinding.Kind) -> String {
    switch kind {
    case .departure: "\(count) \(count == 1 ? "departure" : "departures")"
    case .doubt: "\(count) \(count == 1 ? "doubt" : "doubts")"
    case .reading: "\(count) \(count == 1 ? "note" : "notes") on the reading"
    }
  }
}
