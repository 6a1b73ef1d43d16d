import Foundation

extension CheckCase {
  /// What is allowed and looks wrong.
  static let doubts: [CheckCase] = [
    CheckCase(
      "holdings alone are doubtful on a Form 4", .form4,
      [
        (
          between("<nonDerivativeTable>", "</derivativeTable>"),
          "<nonDerivativeTable>1️⃣<nonDerivativeHolding><securityTitle><value>Stock</value>"
            + "<footnoteId id=\"F1\"/><footnoteId id=\"F2\"/></securityTitle><postTransactionAmounts>"
            + "<sharesOwnedFollowingTransaction><value>1</value></sharesOwnedFollowingTransaction>"
            + "</postTransactionAmounts><ownershipNature><directOrIndirectOwnership><value>D</value>"
            + "</directOrIndirectOwnership></ownershipNature></nonDerivativeHolding>"
            + "</nonDerivativeTable>"
        )
      ],
      finds: .init(1, "holdingsAlone", "the Form 4 reports holdings and no transaction")),
    CheckCase(
      "a sale disposes", .form4,
      [("<transactionAcquiredDisposedCode><value>D", "1️⃣<transactionAcquiredDisposedCode><value>A")],
      finds: .init(
        1, "codeAgainstDirection", "transaction code 'S' with securities acquired (A)")),
    CheckCase(
      "a grant acquires", .form4,
      [("<transactionAcquiredDisposedCode><value>A", "1️⃣<transactionAcquiredDisposedCode><value>D")],
      finds: .init(
        1, "codeAgainstDirection", "transaction code 'A' with securities disposed of (D)")),
    CheckCase(
      "a gift is given or received", .form4,
      [("<transactionCode>A", "<transactionCode>G"), ("<transactionCode>S", "<transactionCode>G")]),
    CheckCase(
      "a sale has a price", .form4,
      [("<transactionPricePerShare><value>41.05", "1️⃣<transactionPricePerShare><value>0.00")],
      finds: .init(1, "zeroPriceInMarket", "a sale ('S') at a price of zero")),
    CheckCase(
      "no share costs a million", .form4,
      [("<transactionPricePerShare><value>41.05", "1️⃣<transactionPricePerShare><value>1265000000")],
      finds: .init(
        1, "priceLooksLikeTotal",
        "a price of '1265000000' for each of 100 looks like the price of all")),
    CheckCase(
      "a share may cost hundreds of thousands", .form4,
      [("<transactionPricePerShare><value>41.05", "<transactionPricePerShare><value>745000")]),
    CheckCase(
      "each row begins where another ended", .form4, [secondSale("", after: "850")]),
    CheckCase(
      "rows may stand in any order", .form4, [secondSale("", after: "1000")]),
    CheckCase(
      "all rows may give the amount after all", .form4, [secondSale("", after: "900")]),
    CheckCase(
      "a row that begins where none ended contradicts", .form4,
      [secondSale("1️⃣", after: "815")],
      finds: .init(
        1, "amountOwnedContradicted",
        "'815' owned after 50 disposed of begins with 865, and no other row ends with it")),
    CheckCase(
      "no transaction is of the year 22", .form4,
      [("<transactionDate><value>2024-03-15", "1️⃣<transactionDate><value>0022-03-15")],
      finds: .init(
        1, "yearThatCannotBe", "'transactionDate' is '0022-03-15', in a year that cannot be"),
      .init(
        1, "transactionBeforePeriod",
        "transaction of '0022-03-15', before the period of report '2024-03-15'")),
    CheckCase(
      "an option may expire in the year 9999", .form4,
      [("<expirationDate><value>2034", "<expirationDate><value>9999")]),
    CheckCase(
      "a transaction is before its filing", .form4InSubmission,
      [
        ("<transactionDate><value>2024-03-17", "1️⃣<transactionDate><value>2024-03-19"),
        ("<signatureDate>", "2️⃣<signatureDate>"),
      ],
      finds: .init(
        1, "transactionAfterFiling",
        "transaction of '2024-03-19', after the filing of '2024-03-18'"),
      .init(
        2, "signatureBeforeTransaction",
        "signature of '2024-03-18', before a transaction of '2024-03-19'")),
    CheckCase(
      "a signature is before the filing", .form4InSubmission,
      [("<signatureDate>2024-03-18", "1️⃣<signatureDate>2024-03-19")],
      finds: .init(
        1, "signatureAfterFiling", "signature of '2024-03-19', after the filing of '2024-03-18'")),
    CheckCase(
      "the period is the earliest transaction", .form4,
      [("<transactionDate><value>2024-03-15", "1️⃣<transactionDate><value>2023-03-15")],
      finds: .init(
        1, "transactionBeforePeriod",
        "transaction of '2023-03-15', before the period of report '2024-03-15'")),
    CheckCase(
      "the period of a Form 5 is the end of a year", .form5,
      [("<transactionDate><value>2024-03-15", "<transactionDate><value>2023-03-15")]),
    CheckCase(
      "an option is exercisable before it expires", .form4,
      [
        ("<exerciseDate><footnoteId", "<exerciseDate><value>2035-01-01</value><footnoteId"),
        ("<expirationDate>", "1️⃣<expirationDate>"),
      ],
      finds: .init(
        1, "expiredBeforeExercisable",
        "expires on '2034-03-17', before it can be exercised on '2035-01-01'")),
    CheckCase(
      "brackets are no part of a ticker", .form4,
      [("<issuerTradingSymbol>MHF", "1️⃣<issuerTradingSymbol>(NYSE:MHF)")],
      finds: .init(
        1, "tradingSymbolUnclear", "'(NYSE:MHF)' is not one ticker; read as 'MHF'")),
    CheckCase(
      "none is no ticker", .form4,
      [("<issuerTradingSymbol>MHF", "1️⃣<issuerTradingSymbol>none")],
      finds: .init(1, "tradingSymbolUnclear", "'none' is no ticker")),
    CheckCase(
      "small letters and a class of shares are one ticker", .form4,
      [("<issuerTradingSymbol>MHF", "<issuerTradingSymbol>mhf.b")]),
  ]

  /// The edit that adds a sale of 50 to that of 100, which leaves 900.
  private static func secondSale(_ mark: String, after: String) -> (String, String) {
    let row = between("<nonDerivativeTransaction>", "</nonDerivativeTransaction>")
    let second = row.replacing("<value>100<", with: "<value>50<")
      .replacing(
        "<sharesOwnedFollowingTransaction><value>900",
        with: "\(mark)<sharesOwnedFollowingTransaction><value>\(after)")
    return (row, row + second)
  }

  /// The part of the clean Form 4 from one text to the end of another.
  private static func between(_ start: String, _ end: String) -> String {
    let xml = CleanFiling.form4.xml
    guard let first = xml.range(of: start), let last = xml.range(of: end) else { return "" }
    return String(xml[first.lowerBound..<last.upperBound])
  }
}
