extension Diagnostic.Code {
  /// The diagnostic as a rule of the checks: a departure where the specification forbids what was
  /// found (section 5 has most of it), else a note on the reading.
  var rule: CheckRule {
    switch self {
    case .footnoteNotDefined:
      .departure(rawValue, "3.2, ID and IDREF", "a cell cites a footnote that is not there")
    case .footnoteDefinedTwice:
      .departure(rawValue, "4.3.5", "two footnotes have the same identifier")
    case .elementNotInSchema:
      .departure(rawValue, "5", "the schema has no such element or text at this place")
    case .elementRepeated:
      .departure(rawValue, "3.5, Max Occur", "an element stands a second time where one may")
    case .valueNotUnderstood:
      .departure(rawValue, "3.2", "a text is no number, date or flag where one belongs")
    case .entityNotDefined:
      .departure(rawValue, "3.2, string", "an entity that XML does not define")
    case .entityEscapedTwice:
      .doubt(rawValue, "an entity was escaped twice, so that it shows")
    case .dateHasTimeZone:
      // The table of section 3.2 has no room for a zone; the schema's xs:date has, and EDGAR takes
      // it.
      CheckRule(rawValue, .reading, section: nil, "a date has a time zone, which changes nothing")
    case .encodingNotAsDeclared:
      CheckRule(rawValue, .reading, section: nil, "the bytes are in another encoding than they say")
    }
  }
}

extension Diagnostic {
  /// The diagnostic as a finding; of a printed form it says nothing against what was filed.
  func finding(onPrint isPrint: Bool) -> CheckFinding {
    CheckFinding(code.rule, message, kind: isPrint ? .reading : nil, at: place)
  }
}
