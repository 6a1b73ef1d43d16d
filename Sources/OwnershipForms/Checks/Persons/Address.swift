/// An address outside the United States names its country (section 3.3, cm(9)).
enum CountryMissing: FilingRule {
  static let rule = CheckRule.departure(
    "countryMissing", "3.3, cm(9)", "an address outside the United States has no country")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for person in filing.persons
    where person.flag(.rptOwnerNonUSAddressFlag) == true && person.text(.rptOwnerCountry) == nil {
      findings.add(isMissing, .rptOwnerCountry, of: person)
    }
  }

  private static let isMissing =
    "'rptOwnerNonUSAddressFlag' is true, and 'rptOwnerCountry' is missing"
}

/// An address inside the United States names its state (section 3.3, cm(10)).
enum StateMissing: FilingRule {
  static let rule = CheckRule.departure(
    "stateMissing", "3.3, cm(10)", "an address inside the United States has no state")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for person in filing.persons
    where person.flag(.rptOwnerNonUSAddressFlag) == false && person.text(.rptOwnerState) == nil {
      findings.add(isMissing, .rptOwnerState, of: person)
    }
  }

  private static let isMissing =
    "'rptOwnerNonUSAddressFlag' is false, and 'rptOwnerState' is missing"
}

/// A state is one of the codes of section 3.6.6, which count countries as well.
enum StateNotListed: FilingRule {
  static let rule = CheckRule.departure(
    "stateNotListed", "3.6.6", "a state is not one of EDGAR's codes")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for person in filing.persons {
      guard let text = person.text(.rptOwnerState), !PlaceCode.isState(text) else { continue }
      findings.add(isNotListed(text), .rptOwnerState, of: person)
    }
  }

  private static func isNotListed(_ text: String) -> String {
    "'rptOwnerState' is '\(text)', which is none of EDGAR's codes"
  }
}

/// A country is one of the codes of section 3.6.2.
enum CountryNotListed: FilingRule {
  static let rule = CheckRule.departure(
    "countryNotListed", "3.6.2", "a country is not one of EDGAR's codes")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for person in filing.persons {
      guard let text = person.text(.rptOwnerCountry), !PlaceCode.isCountry(text) else { continue }
      findings.add(isNotListed(text), .rptOwnerCountry, of: person)
    }
  }

  private static func isNotListed(_ text: String) -> String {
    "'rptOwnerCountry' is '\(text)', which is none of EDGAR's codes"
  }
}
