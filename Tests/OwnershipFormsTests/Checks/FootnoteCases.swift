extension CheckCase {
  /// The rules about footnotes, the reader's among them.
  static let footnotes: [CheckCase] = [
    CheckCase(
      "a cell cites a footnote that is there", .form4,
      [
        (
          "<exerciseDate><footnoteId id=\"F2\"/>",
          "1️⃣<exerciseDate><footnoteId id=\"F2\"/><footnoteId id=\"F3\"/>"
        )
      ],
      finds: .init(
        1, "footnoteNotDefined", "'exerciseDate' refers to footnote 'F3', which is not defined")),
    CheckCase(
      "a footnote is defined once", .form4,
      [("</footnotes>", "1️⃣<footnote id=\"F1\">Another.</footnote></footnotes>")],
      finds: .init(1, "footnoteDefinedTwice", "footnote 'F1' is defined twice")),
    CheckCase(
      "a footnote is cited", .form4,
      [("</footnotes>", "1️⃣<footnote id=\"F3\">Alone.</footnote></footnotes>")],
      finds: .init(1, "footnoteNotUsed", "no cell refers to footnote 'F3'")),
    CheckCase(
      "a footnote has a number without a zero before it", .form4,
      [
        ("<exerciseDate><footnoteId id=\"F2\"/>", "<exerciseDate><footnoteId id=\"F02\"/>"),
        ("<footnote id=\"F2\">", "1️⃣<footnote id=\"F02\">"),
      ],
      finds: .init(1, "footnoteMisnumbered", "footnote 'F02' is not numbered 'F1' to 'F99'")),
    CheckCase(
      "the highest number is 99", .form4,
      [
        ("<exerciseDate><footnoteId id=\"F2\"/>", "<exerciseDate><footnoteId id=\"F99\"/>"),
        ("<footnote id=\"F2\">", "<footnote id=\"F99\">"),
      ]),
    CheckCase(
      "one cell cites a footnote once", .form4,
      [
        (
          "<exerciseDate><footnoteId id=\"F2\"/>",
          "1️⃣<exerciseDate><footnoteId id=\"F2\"/><footnoteId id=\"F1\"/><footnoteId id=\"F2\"/>"
        )
      ],
      finds: .init(
        1, "footnoteCitedTwice", "'exerciseDate' refers to footnote 'F2' more than once")),
    CheckCase(
      "two cells may cite one footnote", .form4,
      [
        (
          "<exerciseDate><footnoteId id=\"F2\"/>",
          "<exerciseDate><footnoteId id=\"F1\"/><footnoteId id=\"F2\"/>"
        )
      ]),
    CheckCase(
      "the letter A of an option cites nothing", .form4,
      [
        (
          "<transactionAcquiredDisposedCode><value>A</value>",
          "1️⃣<transactionAcquiredDisposedCode><value>A</value><footnoteId id=\"F2\"/>"
        )
      ],
      finds: .init(
        1, "footnoteNotAllowed",
        "'transactionAcquiredDisposedCode' refers to footnote 'F2', and may refer to none")),
    CheckCase(
      "the letter D of a share may cite a footnote", .form4,
      [
        (
          "<transactionAcquiredDisposedCode><value>D</value>",
          "<transactionAcquiredDisposedCode><value>D</value><footnoteId id=\"F1\"/>"
        )
      ]),
    CheckCase(
      "a code may cite a footnote", .form4,
      [
        (
          "<transactionCode>S</transactionCode>\n<equitySwapInvolved>0</equitySwapInvolved>",
          "<transactionCode>S</transactionCode>\n<equitySwapInvolved>0</equitySwapInvolved>"
            + "<footnoteId id=\"F1\"/>"
        )
      ]),
  ]

  /// The other diagnostics of the reader, which the checks do not find once more.
  static let reading: [CheckCase] = [
    CheckCase(
      "an element is in the schema", .form4,
      [("<issuerTradingSymbol>", "1️⃣<issuerSlogan>Fresh</issuerSlogan><issuerTradingSymbol>")],
      finds: .init(1, "elementNotInSchema", "'issuerSlogan' is not in the SEC's schema here")),
    CheckCase(
      "an element stands once", .form4,
      [("</officerTitle>", "</officerTitle>1️⃣<officerTitle>Clerk</officerTitle>")],
      finds: .init(
        1, "elementRepeated", "'officerTitle' stands a second time; the first one is shown")),
    CheckCase(
      "an amount is a number", .form4,
      [("<transactionShares><value>100<", "1️⃣<transactionShares><value>1,00<")],
      finds: .init(1, "valueNotUnderstood", "'transactionShares' is '1,00', not a number")),
    CheckCase(
      "a date has no time zone", .form4,
      [("<periodOfReport>2024-03-15", "1️⃣<periodOfReport>2024-03-15-05:00")],
      finds: .init(
        1, "dateHasTimeZone", "'periodOfReport' was filed with a time zone: '2024-03-15-05:00'")),
    CheckCase(
      "an entity is escaped once", .form4,
      [("<issuerName>Maple", "1️⃣<issuerName>Maple &amp;amp; Sons")],
      finds: .init(1, "entityEscapedTwice", "'&amp;' was escaped twice; shown as filed")),
    CheckCase(
      "an entity is one of XML's", .form4,
      [
        (
          "<?xml version=\"1.0\"?>",
          "<?xml version=\"1.0\"?><!DOCTYPE ownershipDocument SYSTEM \"none.dtd\">"
        ),
        ("<issuerName>Maple", "1️⃣<issuerName>Maple&nbsp;"),
      ],
      finds: .init(1, "entityNotDefined", "'&nbsp;' is not defined; shown as filed")),
  ]
}
