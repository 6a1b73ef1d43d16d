/// Direct ownership has no nature of indirect ownership (section 3.3, cm(5)).
enum NatureOfDirectOwnership: FilingRule {
  static let rule = CheckRule.departure(
    "natureOfDirectOwnership", "3.3, cm(5)", "direct ownership (D) with a nature of ownership")
  static let holdsForPrints = true

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows where row.row.ownershipForm.value == .direct {
      guard let nature = row.checkedPart.text(.natureOfOwnership) else { continue }
      findings.add(hasNature(nature), .natureOfOwnership, of: row.checkedPart)
    }
  }

  private static func hasNature(_ nature: String) -> String {
    "ownership is direct (D), and 'natureOfOwnership' is '\(nature)'"
  }
}

/// Indirect ownership says of what nature it is, in words and not only by a footnote (section 3.3,
/// cm(5)).
enum NatureOfIndirectOwnershipMissing: FilingRule {
  static let rule = CheckRule.departure(
    "natureOfIndirectOwnershipMissing", "3.3, cm(5)",
    "indirect ownership (I) without a nature of ownership")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows
    where row.row.ownershipForm.value == .indirect
      && row.checkedPart.text(.natureOfOwnership) == nil
    {
      findings.add(isMissing, .natureOfOwnership, of: row.checkedPart)
    }
  }

  private static let isMissing = "ownership is indirect (I), and 'natureOfOwnership' has no value"
}
