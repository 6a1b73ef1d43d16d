import Testing

@testable import OwnershipForms

/// Signatures that Markdown underlines or has in a table.
@Suite struct MarkdownSignatureTests {
  private func signatures(_ text: String) -> [String] {
    let lines = MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
    let closing = ClosingLines(RegionFinder.regions(of: lines), areBlocks: false)
    let reader = SignatureReader(remarks: closing.remarks, signatures: closing.signatures)
    return (reader.remarks?.text.map { ["remarks: \($0)"] } ?? [])
      + reader.signatures.map { "\($0.name?.text ?? "-") | \($0.date?.text ?? "-")" }
  }

  @Test func underlinedNamesTakeTheDatesBelowThemInTurn() {
    #expect(
      signatures(
        """
        **Remarks:**

        See Exhibit 24.

        <u>Elmhollow LP, By: /s/ Greta</u>
        <u>Morrow, Managing Director</u>

        <u>/s/ Greta Morrow, Attorney-in-</u>
        <u>fact for Ada Quill</u>


        <u>03/04/2021</u>


        <u>03/05/2021</u>

        <u>Northpier GP, By:</u>
        <u>03/06/2021</u>
        <u>/s/ Ada Quill</u>

        ** Signature of Reporting Person Date
        """) == [
          "remarks: See Exhibit 24.",
          "Elmhollow LP, By: /s/ Greta Morrow, Managing Director | 2021-03-04",
          "/s/ Greta Morrow, Attorney-in-fact for Ada Quill | 2021-03-05",
          "Northpier GP, By: /s/ Ada Quill | 2021-03-06",
        ])
  }

  @Test func aCellWithSeveralNamesHasTheFormsLabelBelowEach() {
    #expect(
      signatures(
        """
        ## **Remarks:**

        |Elmhollow LP, By: /s/ Greta Morrow<br>**~~S~~ignature of Reporting Person<br>Northpier LLC, By: /s/ Ada Quill<br>**~~S~~ignature of Reporting Person|03/04/2021|
        |---|---|
        |Elmhollow LP, By: /s/ Greta Morrow<br>**~~S~~ignature of Reporting Person<br>Northpier LLC, By: /s/ Ada Quill<br>**~~S~~ignature of Reporting Person|Date<br>03/04/2021|
        |Elmhollow LP, By: /s/ Greta Morrow<br>**~~S~~ignature of Reporting Person<br>Northpier LLC, By: /s/ Ada Quill<br>**~~S~~ignature of Reporting Person|Date|

        **Signatures**
        """) == [
          "Elmhollow LP, By: /s/ Greta Morrow | 2021-03-04",
          "Northpier LLC, By: /s/ Ada Quill | 2021-03-04",
        ])
  }

  @Test func rowsOfANameStandAroundItsDate() {
    #expect(
      signatures(
        """
        ## **Remarks:**

        |/s/ Ada Quill|03/04/2021|
        |---|---|
        |Elmhollow Partners, LLC, By:||
        |Northpier Capital, its sole|03/04/2021|
        |Member, By: /s/ Ada Quill||
        |Northpier Capital, By: /s/ Ada|03/04/2021|
        |Quill||
        |** Signature of Reporting Person|Date|
        """) == [
          "/s/ Ada Quill | 2021-03-04",
          "Elmhollow Partners, LLC, By: Northpier Capital, its sole Member, By: /s/ Ada Quill "
            + "| 2021-03-04",
          "Northpier Capital, By: /s/ Ada Quill | 2021-03-04",
        ])
  }

  @Test func theDateOfALostNameStandsBelowTheNextHeading() {
    #expect(
      signatures(
        """
        ## **Signatures**

        ## **Explanation of Responses:**

        |Col1|03/09/2023|
        |---|---|
        ||Date|

        **(1)** Bought on a plan.

        """) == ["- | 2023-03-09"])
  }

  /// A row is a line of a name, its date in the middle.
  @Test func namesOfPersonsBeginTheRowsOfATable() {
    let lines = MarkdownLines.lines(
      of: PrintedText.lines(
        """
        **Remarks:**

        |Elmhollow Group LP, By: /s/||
        |---|---|
        |Greta Morrow, Managing|03/04/2021|
        |Director||
        |Northpier Group LLC, By:||
        |Elmhollow Group LP, its sole|03/04/2021|
        |member, By: /s/ Greta Morrow,||
        |Managing||
        |Director||
        |** Signature of Reporting Person|Date|
        """))
    let persons = ["Elmhollow Group LP", "NORTHPIER GROUP, LLC"]
    let closing = ClosingLines(RegionFinder.regions(of: lines), areBlocks: false, persons: persons)
    let reader = SignatureReader(
      remarks: closing.remarks, signatures: closing.signatures, runTogether: closing.runTogether,
      persons: persons)
    #expect(reader.remarks == nil)
    #expect(
      reader.signatures.map { "\($0.name?.text ?? "-") | \($0.date?.text ?? "-")" } == [
        "Elmhollow Group LP, By: /s/ Greta Morrow, Managing Director | 2021-03-04",
        "Northpier Group LLC, By: Elmhollow Group LP, its sole member, By: /s/ Greta Morrow, "
          + "Managing Director | 2021-03-04",
      ])
  }

  /// One who is no reporting person signs for a company, too.
  @Test func companiesBeginTheRowsOfATable() {
    let lines = MarkdownLines.lines(
      of: PrintedText.lines(
        """
        |Elmhollow Group LP, By :|03/04/2021|
        |---|---|
        |/s/ Greta Morrow, Director||
        |Elmhollow Holdings (DE) LLC, By||
        |: /s/ Ada Quill, Director|03/04/2021|
        |Managing||
        """))
    let reader = SignatureReader(
      remarks: [], signatures: lines, persons: ["Elmhollow Holdings (DE) LLC"])
    #expect(
      reader.signatures.map { "\($0.name?.text ?? "-") | \($0.date?.text ?? "-")" } == [
        "Elmhollow Group LP, By : /s/ Greta Morrow, Director | 2021-03-04",
        "Elmhollow Holdings (DE) LLC, By : /s/ Ada Quill, Director Managing | 2021-03-04",
      ])
  }

  @Test func aNameThatTheGridCutsIsOneAndTheSameAboveTheTable() {
    let lines = MarkdownLines.lines(
      of: PrintedText.lines(
        """
        /s/ Elmhollow LLC, By: Ada Quill

        |/s/ Elmhollow L|LC, By: Ada Quill|03/04/2021|
        |---|---|---|
        ||** Signature of Reporting Person|Date|
        |/s/ Northpier LL|C, By: Ada Quill|03/05/2021|
        """))
    let signatures = SignatureReader(remarks: [], signatures: lines).signatures
    #expect(
      signatures.map { "\($0.name?.text ?? "-") | \($0.date?.text ?? "-")" } == [
        "/s/ Elmhollow LLC, By: Ada Quill | 2021-03-04",
        "/s/ Northpier LLC, By: Ada Quill | 2021-03-05",
      ])
    #expect(signatures.last?.name?.status == .uncertain)
  }
}
