/// A reporting person is a director, an officer, a ten percent owner or something else (section 3.3,
/// cm(1)).
enum RelationshipMissing: FilingRule {
  static let rule = CheckRule.departure(
    "relationshipMissing", "3.3, cm(1)", "no box says how a person is related to the issuer")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    let boxes: [FilingElement] = [.isDirector, .isOfficer, .isTenPercentOwner, .isOther]
    for person in filing.persons where !boxes.contains(where: { person.flag($0) == true }) {
      findings.add(isMissing(person), at: person.place)
    }
  }

  private static func isMissing(_ person: CheckedPart) -> String {
    "no relationship of '\(person.name)' to the issuer is true"
  }
}

/// An officer has a title (section 3.3, cm(2)).
enum OfficerTitleMissing: FilingRule {
  static let rule = CheckRule.departure(
    "officerTitleMissing", "3.3, cm(2)", "an officer has no title")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for person in filing.persons
    where person.flag(.isOfficer) == true && person.text(.officerTitle) == nil {
      findings.add(isMissing(person), .officerTitle, of: person)
    }
  }

  private static func isMissing(_ person: CheckedPart) -> String {
    "'\(person.name)' is an officer without 'officerTitle'"
  }
}

/// Another relationship is described (section 3.3, cm(3)).
enum OtherTextMissing: FilingRule {
  static let rule = CheckRule.departure(
    "otherTextMissing", "3.3, cm(3)", "another relationship has no description")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for person in filing.persons
    where person.flag(.isOther) == true && person.text(.otherText) == nil {
      findings.add(isMissing(person), .otherText, of: person)
    }
  }

  private static func isMissing(_ person: CheckedPart) -> String {
    "'\(person.name)' has another relationship without 'otherText'"
  }
}

/// A title belongs to an officer, and a description to another relationship.
///
/// No rule of the SEC: section 3.3 asks for the text where the box is ticked, not the other way round.
enum RelationshipTextWithoutBox: FilingRule {
  static let rule = CheckRule.doubt(
    "relationshipTextWithoutBox",
    "a title without the officer's box, or a description without its box")
  static let holdsForPrints = false

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for person in filing.persons {
      for (element, box) in [
        (FilingElement.officerTitle, FilingElement.isOfficer), (.otherText, .isOther),
      ] {
        guard let text = person.text(element), person.flag(box) != true else { continue }
        findings.add(hasNoBox(element, text, box), element, of: person)
      }
    }
  }

  private static func hasNoBox(
    _ element: FilingElement, _ text: String, _ box: FilingElement
  ) -> String {
    "'\(element.name)' is '\(text)', and '\(box.name)' is not '1'"
  }
}

extension CheckedPart {
  /// The name of a reporting person, or the CIK where there is none.
  fileprivate var name: String { text(.rptOwnerName) ?? text(.rptOwnerCik) ?? "" }
}
