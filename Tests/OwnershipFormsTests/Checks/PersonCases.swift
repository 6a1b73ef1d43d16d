extension CheckCase {
  /// The rules about reporting persons.
  static let persons: [CheckCase] = [
    CheckCase(
      "a person is related to the issuer", .form4,
      [
        ("<reportingOwner>", "1️⃣<reportingOwner>"),
        (
          "<isOfficer>1</isOfficer>\n<officerTitle>Treasurer</officerTitle>",
          "<isDirector>0</isDirector>"
        ),
      ],
      finds: .init(
        1, "relationshipMissing", "no relationship of 'Roe Jane' to the issuer is true")),
    CheckCase(
      "true is as good as 1", .form4,
      [
        (
          "<isOfficer>1</isOfficer>\n<officerTitle>Treasurer</officerTitle>",
          "<isTenPercentOwner>true</isTenPercentOwner>"
        )
      ]),
    CheckCase(
      "an officer has a title", .form4,
      [("<officerTitle>Treasurer</officerTitle>", "1️⃣<officerTitle/>")],
      finds: .init(
        1, "officerTitleMissing", "'Roe Jane' is an officer without 'officerTitle'")),
    CheckCase(
      "another relationship has a text", .form4,
      [
        ("<reportingOwner>", "1️⃣<reportingOwner>"),
        (
          "<isOfficer>1</isOfficer>\n<officerTitle>Treasurer</officerTitle>",
          "<isOther>1</isOther>"
        ),
      ],
      finds: .init(
        1, "otherTextMissing", "'Roe Jane' has another relationship without 'otherText'")),
    CheckCase(
      "a title is an officer's", .form4,
      [("<isOfficer>1</isOfficer>\n", "<isDirector>1</isDirector>\n1️⃣")],
      finds: .init(
        1, "relationshipTextWithoutBox",
        "'officerTitle' is 'Treasurer', and 'isOfficer' is not '1'")),
    CheckCase(
      "a person is listed once", .form4,
      [
        (
          "</reportingOwner>",
          "</reportingOwner><reportingOwner><reportingOwnerId>1️⃣<rptOwnerCik>800010</rptOwnerCik>"
            + "</reportingOwnerId><reportingOwnerRelationship><isDirector>1</isDirector>"
            + "</reportingOwnerRelationship></reportingOwner>"
        )
      ],
      finds: .init(
        1, "personListedTwice", "the reporting person with CIK '800010' is listed twice")),
    CheckCase(
      "an address abroad has a country", .form4,
      [
        ("<reportingOwner>", "1️⃣<reportingOwner>"),
        ("<rptOwnerCity>", "<rptOwnerNonUSAddressFlag>1</rptOwnerNonUSAddressFlag><rptOwnerCity>"),
      ],
      finds: .init(
        1, "countryMissing", "'rptOwnerNonUSAddressFlag' is true, and 'rptOwnerCountry' is missing")
    ),
    CheckCase(
      "an address in the United States has a state", .form4,
      [
        ("<rptOwnerCity>", "<rptOwnerNonUSAddressFlag>0</rptOwnerNonUSAddressFlag><rptOwnerCity>"),
        ("<rptOwnerState>ME</rptOwnerState>", "1️⃣<rptOwnerState></rptOwnerState>"),
      ],
      finds: .init(
        1, "stateMissing", "'rptOwnerNonUSAddressFlag' is false, and 'rptOwnerState' is missing")),
    CheckCase(
      "before 2026 an address needs no state", .form4, [("<rptOwnerState>ME</rptOwnerState>", "")]),
    CheckCase(
      "a state is one of EDGAR's codes", .form4,
      [("<rptOwnerState>ME</rptOwnerState>", "1️⃣<rptOwnerState>ZZ</rptOwnerState>")],
      finds: .init(
        1, "stateNotListed", "'rptOwnerState' is 'ZZ', which is none of EDGAR's codes")),
    CheckCase(
      "the codes of states have those of countries among them", .form4,
      [("<rptOwnerState>ME</rptOwnerState>", "<rptOwnerState>I0</rptOwnerState>")]),
    CheckCase(
      "a country is one of EDGAR's codes", .form4,
      [
        ("<rptOwnerCity>", "<rptOwnerNonUSAddressFlag>1</rptOwnerNonUSAddressFlag><rptOwnerCity>"),
        (
          "<rptOwnerState>ME</rptOwnerState>",
          "1️⃣<rptOwnerCountry>ME</rptOwnerCountry>"
        ),
      ],
      finds: .init(
        1, "countryNotListed", "'rptOwnerCountry' is 'ME', which is none of EDGAR's codes")),
  ]
}
