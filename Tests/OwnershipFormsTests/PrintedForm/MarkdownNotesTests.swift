import Testing

@testable import OwnershipForms

/// Footnotes whose numbers Markdown has as items of a list, or in lines of their own.
@Suite struct MarkdownNotesTests {
  private func notes(_ text: String) throws -> [String] {
    let lines = MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
    let explanation = ClosingLines(RegionFinder.regions(of: lines), areBlocks: false).explanation
    return try FootnoteReader(explanation, limit: 9).footnotes.map {
      "\($0.number) \($0.value.text ?? "")"
    }
  }

  @Test func aNumberIsNoItemOfAListAndStandsApartFromARaisedText() throws {
    #expect(
      try notes(
        """
        ## **Explanation of Responses:**

        - **(1)** Bought on a plan.

        - **(2)**<sup>Held by a trust.</sup>
        """) == ["1 Bought on a plan.", "2 Held by a trust."])
  }

  @Test func aNumberWithinItsTextTakesTheSentenceAroundIt() throws {
    #expect(
      try notes(
        """
        **Explanation of Responses:**

        The options vest in twelve parts, beginning three months after the

        **(1)**

        grant date.

        **(2)**

        Held by a trust, of which the
        person is a trustee, and
        which has two beneficiaries.

        Sold on the day after the

        **(3)**

        vesting date.
        """) == [
          "1 The options vest in twelve parts, beginning three months after the grant date.",
          "2 Held by a trust, of which the person is a trustee, and which has two beneficiaries.",
          "3 Sold on the day after the vesting date.",
        ])
  }

  @Test func aNameGetsBackTheHyphenThatItHasElsewhere() throws {
    let filing = try PrintedText.read(
      """
      **FORM 4**

      1. Name and Address of Reporting Person
      Roe Jane

      2. Issuer Name and Ticker or Trading Symbol
      Harrow Inc. [ HARW ]

      Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

      |1. Title of Security (Instr. 3)|2. Transaction Date|
      |---|---|
      |Common Stock|03/04/2021|

      **Explanation of Responses:**

      **(1)** Held by Harrow Ventures IV ("HV-IVP").

      **(2)** Sold by HVIVP.
      """)
    #expect(
      filing.document.footnotes.map(\.text) == [
        "Held by Harrow Ventures IV (\"HV-IVP\").", "Sold by HV-IVP.",
      ])
  }

  @Test func numbersBeforeAsManyParagraphsBelongToThemInTurn() throws {
    #expect(
      try notes(
        """
        **Explanation of Responses:**

        **(1)**

        **(2)**

        Bought on a plan.

        Held by a trust, which has
        two beneficiaries.

        **(3)** Sold.
        """) == [
          "1 Bought on a plan.", "2 Held by a trust, which has two beneficiaries.", "3 Sold.",
        ])
  }

  @Test func aNumberThatGoesOnWithAParagraphTakesIt() throws {
    #expect(
      try notes(
        """
        **Explanation of Responses:**

        - Sold under a plan that the reporting person adopted on the

        - **(1)** 1st of May. The plan has ended.

        - Held by a trust. The person is one of its

        - **(2)** Trustees and has no interest in it

        beyond that of a trustee.

        The price is an average. Shares were sold

        **(3)** in many trades.
        """) == [
          "1 Sold under a plan that the reporting person adopted on the 1st of May. The plan has ended.",
          "2 Held by a trust. The person is one of its Trustees and has no interest in it beyond that "
            + "of a trustee.",
          "3 The price is an average. Shares were sold in many trades.",
        ])
  }

  @Test func aNumberWithinTheTextBeforeItLeavesItThat() throws {
    #expect(
      try notes(
        """
        **Explanation of Responses:**

        Sold on the day after the

        **(1)** vesting date.

        **(2)** Held by a trust, of which the

        **(3)**

        person is a trustee.

        Bought on a plan.
        """) == [
          "1 Sold on the day after the vesting date.",
          "2 Held by a trust, of which the person is a trustee.", "3 Bought on a plan.",
        ])
  }

  @Test func aParagraphAfterTheEndOfASentenceStaysWithItsNumber() throws {
    #expect(
      try notes(
        """
        **Explanation of Responses:**

        The options vest in twelve parts, beginning after the

        **(1)** grant date.

        The last one is the largest.

        **(2)** Held by a trust.
        """) == [
          "1 The options vest in twelve parts, beginning after the grant date. The last one is the "
            + "largest.",
          "2 Held by a trust.",
        ])
  }

  @Test func numbersSortedAsWordsTakeTheirParagraphsToo() throws {
    let order = [1, 10, 2, 3, 4, 5, 6, 7, 8, 9]
    let text = order.map { "Sold in trades on day \($0) of the\n\n**(\($0))** month.\n" }
    let lines = MarkdownLines.lines(
      of: LineSplitter(
        Array(("**Explanation of Responses:**\n\n" + text.joined(separator: "\n")).utf8)
      ).lines())
    let explanation = ClosingLines(RegionFinder.regions(of: lines), areBlocks: false).explanation
    #expect(
      try FootnoteReader(explanation, limit: 20).footnotes.map {
        "\($0.number) \($0.value.text ?? "")"
      }
        == order.map { "\($0) Sold in trades on day \($0) of the month." })
  }
}
