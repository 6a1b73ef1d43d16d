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
}
