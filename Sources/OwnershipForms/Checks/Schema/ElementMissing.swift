/// An element that the specification marks m or cm has a value (sections 3.3 and 3.5).
///
/// A cell that a footnote may stand for is the matter of ``ValueOrFootnoteMissing``, a pair of cells
/// that of ``EitherOrMissing``.
enum ElementMissing: FilingRule {
  static let rule = CheckRule.departure(
    "elementMissing", "3.3, m and cm", "an element that the form must have has no value")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    check(filing.facts, required: documentElements.filter { isRequired($0, in: filing) }, &findings)
    check(filing.issuer, required: issuerElements, &findings)
    for person in filing.persons { check(person, required: personElements, &findings) }
    for row in filing.rows {
      for element in rowElements
      where element.definition.isRequired(in: row.row, on: filing.form)
        && row.row.record.cell(element)?.text == nil
      {
        findings.add(isMissing(element), element, of: row.checkedPart)
      }
    }
    for signature in filing.signatures { check(signature, required: signatureElements, &findings) }
    if filing.persons.isEmpty { findings.add(isMissing(.reportingOwner), at: filing.facts.place) }
    if filing.signatures.isEmpty {
      findings.add(isMissing(.ownerSignature), at: filing.facts.place)
    }
  }

  private static func check(
    _ part: CheckedPart, required elements: [FilingElement], _ findings: inout Findings
  ) {
    for element in elements where part.text(element) == nil {
      findings.add(isMissing(element), element, of: part)
    }
  }

  private static func isRequired(_ element: FilingElement, in filing: CheckedFiling) -> Bool {
    let definition = element.definition
    guard definition.isOn(filing.form), definition.demand.requiredOn.has(filing.form.family)
    else { return false }
    let since = definition.demand.sinceSchema
    return since == 0 || filing.schemaNumber.map { $0 >= since } ?? false
  }

  private static let documentElements = elements(of: .document)
  private static let issuerElements = elements(of: .issuer)
  private static let personElements = elements(of: .reportingOwner)
  private static let signatureElements = elements(of: .ownerSignature)
  private static let rowElements = elements(of: .row).filter {
    !$0.definition.demand.mayBeFootnoteAlone
  }

  private static func elements(of section: FilingElement.Section) -> [FilingElement] {
    FilingElement.allCases.filter {
      $0.definition.section == section && !$0.definition.demand.requiredOn.isEmpty
    }
  }

  private static func isMissing(_ element: FilingElement) -> String {
    "'\(element.name)' is missing"
  }
}

extension CheckedFiling {
  /// The number of the schema, such as 508 for `X0508`; nil where the document does not say it.
  fileprivate var schemaNumber: Int? {
    facts.text(.schemaVersion).flatMap { $0.hasPrefix("X") ? Int($0.dropFirst()) : nil }
  }
}
