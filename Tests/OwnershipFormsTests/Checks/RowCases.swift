extension CheckCase {
  /// The rules about rows.
  static let rows: [CheckCase] = [
    CheckCase(
      "a Form 3 has no transactions", .form3,
      [
        ("<nonDerivativeHolding>", "1️⃣<nonDerivativeTransaction>"),
        ("</nonDerivativeHolding>", "</nonDerivativeTransaction>"),
        (
          "<postTransactionAmounts>",
          "<transactionDate><value>2024-03-15</value></transactionDate><transactionCoding>"
            + "<transactionFormType>4</transactionFormType><transactionCode>G</transactionCode>"
            + "<equitySwapInvolved>0</equitySwapInvolved></transactionCoding><transactionAmounts>"
            + "<transactionShares><value>1</value></transactionShares><transactionPricePerShare>"
            + "<value>0</value></transactionPricePerShare><transactionAcquiredDisposedCode><value>A"
            + "</value></transactionAcquiredDisposedCode></transactionAmounts>"
            + "<postTransactionAmounts>"
        ),
      ],
      finds: .init(1, "transactionOnForm3", "a row of the Form 3 is a transaction")),
    CheckCase(
      "V is no code but a mark", .form4,
      [("<transactionCode>S", "1️⃣<transactionCode>V")],
      finds: .init(1, "codeNotListed", "transaction code 'V' is not in the SEC's list")),
    CheckCase(
      "K is EDGAR's mark of an equity swap", .form4,
      [("<transactionCode>S", "1️⃣<transactionCode>K")],
      finds: .init(1, "codeNotListed", "transaction code 'K' is not in the SEC's list")),
    CheckCase(
      "a transaction was due on a Form 4 or 5", .form4,
      [
        (
          "<transactionFormType>4</transactionFormType>\n<transactionCode>S",
          "1️⃣<transactionFormType>3</transactionFormType>\n<transactionCode>S"
        )
      ],
      finds: .init(1, "rowFormType", "'transactionFormType' is '3', not '4' or '5'")),
    CheckCase(
      "a holding on a Form 5 was due on a Form 3", .form5,
      [
        ("<transactionFormType>3", "1️⃣<transactionFormType>5"),
        ("<form3HoldingsReported>1", "<form3HoldingsReported>0"),
      ],
      finds: .init(1, "rowFormType", "'transactionFormType' is '5', not '3'")),
    CheckCase(
      "on a Form 4 a row of type 4 is on time", .form4,
      [timeliness("4", "L", mark: "1️⃣")],
      finds: .init(
        1, "timelinessAgainstFormType",
        "'transactionTimeliness' is 'L' in a row of form type '4' on a Form 4")),
    CheckCase("on a Form 4 a row of type 5 is early", .form4, [timeliness("5", "E")]),
    CheckCase(
      "on a Form 4 a row of type 5 is not late", .form4, [timeliness("5", "L", mark: "1️⃣")],
      finds: .init(
        1, "timelinessAgainstFormType",
        "'transactionTimeliness' is 'L' in a row of form type '5' on a Form 4")),
    CheckCase("on a Form 5 a row of type 5 may be late", .form5, [timeliness("5", "L")]),
    CheckCase(
      "on a Form 5 nothing is early", .form5, [timeliness("4", "E", mark: "1️⃣")],
      finds: .init(
        1, "timelinessAgainstFormType",
        "'transactionTimeliness' is 'E' in a row of form type '4' on a Form 5")),
    CheckCase(
      "direct ownership has no nature", .form4,
      [
        (
          "<directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>",
          "<directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>"
            + "1️⃣<natureOfOwnership><value>By Spouse</value></natureOfOwnership>"
        )
      ],
      finds: .init(
        1, "natureOfDirectOwnership",
        "ownership is direct (D), and 'natureOfOwnership' is 'By Spouse'")),
    CheckCase(
      "an empty nature of direct ownership is none", .form4,
      [
        (
          "<directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>",
          "<directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>"
            + "<natureOfOwnership><value></value></natureOfOwnership>"
        )
      ]),
    CheckCase(
      "a footnote is no nature of indirect ownership", .form4,
      [("<natureOfOwnership><value>By Trust</value>", "1️⃣<natureOfOwnership>")],
      finds: .init(
        1, "natureOfIndirectOwnershipMissing",
        "ownership is indirect (I), and 'natureOfOwnership' has no value")),
  ]

  /// The edit that gives the sale a form type and a timeliness.
  private static func timeliness(
    _ type: String, _ filed: String, mark: String = ""
  ) -> (String, String) {
    let coding = "<equitySwapInvolved>0</equitySwapInvolved>\n</transactionCoding>\n"
    return (
      "<transactionFormType>4</transactionFormType>\n<transactionCode>S</transactionCode>\n"
        + coding,
      "<transactionFormType>\(type)</transactionFormType>\n<transactionCode>S</transactionCode>\n"
        + coding
        + "\(mark)<transactionTimeliness><value>\(filed)</value></transactionTimeliness>\n"
    )
  }
}
