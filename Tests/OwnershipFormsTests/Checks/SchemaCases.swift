extension CheckCase {
  /// The rules about every element: where it stands and what it may hold.
  static let schema: [CheckCase] = [
    CheckCase(
      "a document has a period", .form4,
      [("<?xml", "1️⃣<?xml"), ("<periodOfReport>2024-03-15</periodOfReport>", "")],
      finds: .init(1, "elementMissing", "'periodOfReport' is missing")),
    CheckCase(
      "an amendment has the date of the original", .form4A,
      [
        ("<?xml", "1️⃣<?xml"),
        ("<dateOfOriginalSubmission>2024-03-16</dateOfOriginalSubmission>", ""),
      ],
      finds: .init(1, "elementMissing", "'dateOfOriginalSubmission' is missing")),
    CheckCase(
      "the plan's box is asked for since 2023", .form4,
      [("<aff10b5One>0</aff10b5One>", ""), ("<?xml", "1️⃣<?xml")],
      finds: .init(1, "elementMissing", "'aff10b5One' is missing")),
    CheckCase(
      "the plan's box is not asked for before 2023", .form4,
      [("<aff10b5One>0</aff10b5One>", ""), ("X0508", "X0306")]),
    CheckCase(
      "the plan's box is not asked for on a Form 3", .form3, [("<aff10b5One>0</aff10b5One>", "")]),
    CheckCase(
      "an empty trading symbol is none", .form4,
      [("<issuerTradingSymbol>MHF</", "1️⃣<issuerTradingSymbol></")],
      finds: .init(1, "elementMissing", "'issuerTradingSymbol' is missing")),
    CheckCase(
      "a transaction has a code", .form4,
      [
        ("<nonDerivativeTransaction>", "1️⃣<nonDerivativeTransaction>"),
        ("<transactionCode>S</transactionCode>", ""),
      ],
      finds: .init(1, "elementMissing", "'transactionCode' is missing")),
    CheckCase(
      "a footnote is no title", .form4,
      [
        (
          "<securityTitle><value>Option</value></securityTitle>",
          "1️⃣<securityTitle><footnoteId id=\"F2\"/></securityTitle>"
        )
      ],
      finds: .init(1, "elementMissing", "'securityTitle' is missing")),
    CheckCase(
      "a document is signed", .form4,
      [
        ("<?xml", "1️⃣<?xml"),
        (
          "<ownerSignature>\n<signatureName>Jane Roe</signatureName>\n"
            + "<signatureDate>2024-03-18</signatureDate>\n</ownerSignature>", ""
        ),
      ],
      finds: .init(1, "elementMissing", "'ownerSignature' is missing")),
    CheckCase(
      "an original amends nothing", .form4,
      [("<issuer>", "1️⃣<dateOfOriginalSubmission>2024-03-01</dateOfOriginalSubmission><issuer>")],
      finds: .init(
        1, "elementNotOnForm", "'dateOfOriginalSubmission' does not stand on a Form 4")),
    CheckCase(
      "a holding on a Form 3 has no code", .form3,
      [
        (
          "<securityTitle><value>Common Stock</value></securityTitle>\n<post",
          "<securityTitle><value>Common Stock</value></securityTitle>\n<transactionCoding>"
            + "1️⃣<transactionFormType>3</transactionFormType></transactionCoding>\n<post"
        )
      ],
      finds: .init(
        1, "elementNotOnForm",
        "'transactionFormType' does not stand in a holding of Table I on a Form 3")),
    CheckCase(
      "options on a Form 3 have no amount owned", .form3,
      [
        (
          "</underlyingSecurity>",
          "</underlyingSecurity><postTransactionAmounts>1️⃣<sharesOwnedFollowingTransaction><value>1"
            + "</value></sharesOwnedFollowingTransaction></postTransactionAmounts>"
        )
      ],
      finds: .init(
        1, "elementNotOnForm",
        "'sharesOwnedFollowingTransaction' does not stand in a holding of Table II on a Form 3")),
    CheckCase(
      "Table I has no total value", .form4,
      [
        (
          "<transactionPricePerShare><value>41.05</value></transactionPricePerShare>",
          "1️⃣<transactionTotalValue><value>4105</value></transactionTotalValue>"
            + "<transactionPricePerShare><value>41.05</value></transactionPricePerShare>"
        )
      ],
      finds: .init(
        1, "elementNotOnForm",
        "'transactionTotalValue' does not stand in a transaction of Table I on a Form 4")),
    CheckCase(
      "a signature's date follows its name", .form4,
      [
        (
          "<signatureName>Jane Roe</signatureName>\n<signatureDate>2024-03-18</signatureDate>",
          "<signatureDate>2024-03-18</signatureDate>\n1️⃣<signatureName>Jane Roe</signatureName>"
        )
      ],
      finds: .init(
        1, "elementOutOfOrder",
        "'signatureName' stands after 'signatureDate', and belongs before it")),
    CheckCase(
      "the plan's box stands before the tables", .form4,
      [
        ("<aff10b5One>0</aff10b5One>\n", ""),
        ("<footnotes>", "1️⃣<aff10b5One>0</aff10b5One><footnotes>"),
      ],
      finds: .init(
        1, "elementOutOfOrder",
        "'aff10b5One' stands after 'derivativeTable', and belongs before it")),
    CheckCase(
      "a flag that is there says something", .form4,
      [("<isOfficer>1", "1️⃣<isDirector></isDirector><isOfficer>1")],
      finds: .init(
        1, "valueMissing", "'isDirector' has no value; it may be left out, not empty")),
    CheckCase(
      "a deemed execution date may be empty", .form4,
      [
        (
          "<transactionDate><value>2024-03-15</value></transactionDate>",
          "<transactionDate><value>2024-03-15</value></transactionDate><deemedExecutionDate/>"
        )
      ]),
    CheckCase(
      "an exercise price is a number or a footnote", .form4,
      [("<conversionOrExercisePrice><value>12.5</value>", "1️⃣<conversionOrExercisePrice>")],
      finds: .init(
        1, "valueOrFootnoteMissing",
        "'conversionOrExercisePrice' has neither a value nor a footnote")),
    CheckCase(
      "a footnote stands for a price", .form4,
      [
        (
          "<transactionPricePerShare><value>41.05</value>",
          "<transactionPricePerShare><footnoteId id=\"F1\"/>"
        )
      ]),
    CheckCase(
      "an amount or a value is owned", .form4,
      [
        ("<derivativeTransaction>", "1️⃣<derivativeTransaction>"),
        (
          "<sharesOwnedFollowingTransaction><value>5000</value></sharesOwnedFollowingTransaction>",
          ""
        ),
      ],
      finds: .init(
        1, "eitherOrMissing",
        "neither 'sharesOwnedFollowingTransaction' nor 'valueOwnedFollowingTransaction' is given")),
    CheckCase(
      "Table I has an amount", .form4,
      [
        ("<nonDerivativeTransaction>", "1️⃣<nonDerivativeTransaction>"),
        ("<transactionShares><value>100</value></transactionShares>", ""),
      ],
      finds: .init(1, "eitherOrMissing", "'transactionShares' is missing")),
    CheckCase(
      "a footnote stands for the underlying amount", .form4,
      [
        (
          "<underlyingSecurityShares><value>5000.0000</value>",
          "<underlyingSecurityShares><footnoteId id=\"F2\"/>"
        )
      ]),
    CheckCase(
      "a number and a total value exclude each other", .form4,
      [
        (
          "<transactionShares><value>5000</value></transactionShares>",
          "<transactionShares><value>5000</value></transactionShares>"
            + "1️⃣<transactionTotalValue><value>1</value></transactionTotalValue>"
        )
      ],
      finds: .init(
        1, "eitherOrDouble", "both 'transactionShares' and 'transactionTotalValue' are given")),
    CheckCase(
      "a title has thirty characters", .form4,
      [("<officerTitle>Treasurer", "1️⃣<officerTitle>Treasurer and Clerk of the Works")],
      finds: .init(1, "textTooLong", "'officerTitle' has 32 characters; the schema takes 30")),
    CheckCase(
      "characters are counted, not bytes", .form4,
      [("<officerTitle>Treasurer", "<officerTitle>Trésorière générale adjointe à")]),
    CheckCase(
      "a footnote has a thousand characters", .form4,
      [("<footnote id=\"F2\">", "1️⃣<footnote id=\"F2\">" + String(repeating: "a", count: 1000))],
      finds: .init(1, "textTooLong", "'footnote' has 1032 characters; the schema takes 1000")),
    CheckCase(
      "an amount is not negative", .form4,
      [
        (
          "<sharesOwnedFollowingTransaction><value>900",
          "1️⃣<sharesOwnedFollowingTransaction><value>-900"
        )
      ],
      finds: .init(
        1, "amountOutOfRange",
        "'sharesOwnedFollowingTransaction' is '-900', which is not from 0 to 999999999999.9999")),
    CheckCase(
      "the greatest amount is allowed, and no greater one", .form4,
      [
        (
          "<sharesOwnedFollowingTransaction><value>900",
          "<sharesOwnedFollowingTransaction><value>999999999999.9999"
        ),
        (
          "<sharesOwnedFollowingTransaction><value>5000",
          "1️⃣<sharesOwnedFollowingTransaction><value>1000000000000"
        ),
      ],
      finds: .init(
        1, "amountOutOfRange",
        "'sharesOwnedFollowingTransaction' is '1000000000000', which is not from 0 to "
          + "999999999999.9999")),
    CheckCase(
      "a price has four decimals", .form4,
      [("<transactionPricePerShare><value>41.05", "1️⃣<transactionPricePerShare><value>41.05125")],
      finds: .init(
        1, "amountTooPrecise",
        "'transactionPricePerShare' is '41.05125', with more than four decimals")),
    CheckCase(
      "zeros at the end are no decimals", .form4,
      [("<transactionPricePerShare><value>41.05", "<transactionPricePerShare><value>41.050000")]),
    CheckCase(
      "ownership is direct or indirect", .form4,
      [("<directOrIndirectOwnership><value>D", "1️⃣<directOrIndirectOwnership><value>X")],
      finds: .init(
        1, "choiceNotListed", "'directOrIndirectOwnership' is 'X', not 'D' or 'I'")),
    CheckCase(
      "a small letter is no letter of the list", .form4,
      [("<transactionAcquiredDisposedCode><value>A", "1️⃣<transactionAcquiredDisposedCode><value>a")],
      finds: .init(
        1, "choiceNotListed", "'transactionAcquiredDisposedCode' is 'a', not 'A' or 'D'")),
    CheckCase(
      "a CIK is a number", .form4,
      [("<rptOwnerCik>0000800010", "1️⃣<rptOwnerCik>CIK 800010")],
      finds: .init(1, "cikNotDigits", "'rptOwnerCik' is 'CIK 800010', which is not digits alone")),
    CheckCase(
      "a filing has ten signatures", .form4,
      [
        (
          "<ownerSignature>\n<signatureName>Jane Roe</signatureName>",
          "<ownerSignature>\n<signatureName>Jane Roe</signatureName>"
        ),
        (
          "</ownerSignature>",
          "</ownerSignature>" + String(repeating: signature, count: 9) + "1️⃣" + signature
        ),
      ],
      finds: .init(1, "tooMany", "11 signatures; the schema takes 10")),
  ]

  private static let signature =
    "<ownerSignature><signatureName>J Doe</signatureName>"
    + "<signatureDate>2024-03-18</signatureDate></ownerSignature>"
}
