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
    case .compressionBroken:
      CheckRule(rawValue, .reading, section: nil, "a compressed file breaks off or is damaged")
    case .formNotReadIntoCells:
      CheckRule(rawValue, .reading, section: nil, "the form is plain text and has no cells")
    case .textNotReadIntoRows:
      CheckRule(
        rawValue, .reading, section: nil, "values of a printed table could not be read into rows")
    case .ampersandNotEscaped:
      .departure(rawValue, "3.2, string", "an ampersand is not escaped")
    case .lessThanNotEscaped:
      .departure(rawValue, "3.2, string", "a less-than sign is not escaped")
    case .characterNotAllowed:
      .departure(rawValue, "5", "a character that XML does not allow")
    case .tagBroken:
      .departure(rawValue, "5", "a tag is not closed or has something in it that is no attribute")
    case .startTagMissing: .departure(rawValue, "5", "an element has no start tag")
    case .endTagMissing: .departure(rawValue, "5", "an element is not closed")
    case .endTagNotMatching:
      .departure(rawValue, "5", "an end tag names another element than the one it ends")
    case .lineWrapped:
      CheckRule(rawValue, .reading, section: nil, "a line was broken after 1,023 characters")
    case .documentCut:
      CheckRule(rawValue, .reading, section: nil, "the document breaks off")
    case .textOutsideDocument:
      .departure(rawValue, "4.1", "something stands before or after the ownership document")
    }
  }
}

extension Diagnostic {
  /// The diagnostic as a finding; of a printed form it says nothing against what was filed.
  func finding(onPrint isPrint: Bool) -> CheckFinding {
    CheckFinding(code.rule, message, kind: isPrint ? .reading : nil, at: place)
  }
}
