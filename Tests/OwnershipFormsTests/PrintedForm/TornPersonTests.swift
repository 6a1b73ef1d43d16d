import Testing

@testable import OwnershipForms

/// Boxes of persons in the grid of Table II, and rows of Markdown out of their place.
@Suite struct TornPersonTests {
  private func lines(_ text: String) -> [PrintedLine] {
    MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
  }

  private func texts(_ text: String) -> [[String]] { lines(text).map { $0.pieces.map(\.text) } }

  private static let persons = """
    |1. Name<br>Ro|and Address of Reporting Person*<br>e Jane|||
    |---|---|---|---|
    |12 MIL|L LANE|||
    |(Street)||||
    |NEW HAVEN|CT|06510||
    |1. Name<br>Harr|and Address of Reporting Person*<br>ow LP|||
    """

  /// The grid cuts the label of the box between its words only.
  @Test func theLabelOfAPersonThatIsCutBetweenWordsShowsATornTable() {
    #expect(
      texts(Self.persons).filter { !$0.isEmpty } == [
        ["1. Name and Address of Reporting Person*", "Roe Jane"], ["12 MILL LANE"], ["(Street)"],
        ["NEW HAVEN", "CT", "06510"], ["1. Name and Address of Reporting Person*", "Harrow LP"],
      ])
  }

  @Test func oneLabelOfAPersonThatIsCutShowsATornTable() {
    let person = """
      |(City)|(State)|(Zip)|
      |---|---|---|
      |1. Name and Address of<br>Harrow LP|Reporting Person*||
      |12 MIL|L LANE||
      """
    #expect(
      texts(person).filter { !$0.isEmpty } == [
        ["(City)", "(State)", "(Zip)"], ["1. Name and Address of Reporting Person*", "Harrow LP"],
        ["12 MILL LANE"],
      ])
  }

  @Test func whatIsLeftOfTheRowAboveAPersonGoesOnWithIt() {
    let table =
      """
      |Warrant|03/04/2021||Class A<br>Common|1,200|By the Roe|
      |---|---|---|---|---|---|

      """
      + "|(right)<br>1. Name<br>Ro|and Address of Reporting Person*<br>e Jane||Stock||Trust|\n"
      + "|1. Name<br>Harr|and Address of Reporting Person*<br>ow LP|||||"
    let title = "Table II - Derivative Securities Beneficially Owned\n\n"
    #expect(
      texts(title + table).suffix(3) == [
        [
          "Warrant", "(right)", "03/04/2021", "Class A", "Common", "Stock", "1,200", "By the Roe",
          "Trust",
        ],
        ["1. Name and Address of Reporting Person*", "Roe Jane"],
        ["1. Name and Address of Reporting Person*", "Harrow LP"],
      ])
  }

  @Test func whatIsLeftBesideATitleGoesOnWithTheRowAboveIt() {
    let title =
      "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n"
    let table = """
      |Common Stock|1,200|I|By the Roe Trust|
      |---|---|---|---|
      |Table II - Deriv|ative Securities Acq|uired, Disposed of, or Beneficially Owned|2007<br>(8)|
      """
    #expect(
      texts(title + table).suffix(2) == [
        ["Common Stock", "1,200", "I", "By the Roe Trust", "2007", "(8)"],
        ["Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned"],
      ])
  }

  @Test func whatIsLeftBelowRepeatedHeadingsGoesOnWithTheRowOnThePageAbove() {
    let text = """
      Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

      |Common Stock|1,200|I|By the Roe Trust|
      |---|---|---|---|

      |1. Title of Secu|rity (Instr. 3)|2. Trans|action Date|7. Nature|
      |---|---|---|---|---|
      |Table II - Deriv|ative Securities Acq|uired, Disposed of, or Beneficially Owned||of 2007<br>(8)|
      """
    #expect(
      texts(text).filter { $0.last == "(8)" } == [
        ["Common Stock", "1,200", "I", "By the Roe Trust", "of 2007", "(8)"]
      ])
  }

  @Test func aRowBesideATitleStaysARow() {
    let title =
      "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n"
    let table = """
      |Common Stock|1,200|I|By the Roe Trust|
      |---|---|---|---|
      |Preferred<br>Table II - Deriv|300<br>ative Securities Acq|D<br>uired, Disposed of, or Beneficially Owned||
      """
    #expect(
      texts(title + table).suffix(3).first == ["Common Stock", "1,200", "I", "By the Roe Trust"])
    #expect(texts(title + table).suffix(2).first == ["Preferred", "300", "D"])
  }

  @Test func anAmountIsCutBeforeTheLetterOfTheNextColumn() {
    let title =
      "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n\n"
    let table = """
      |1. Title of Secu|rity (Instr. 3)|2. Trans|action Date|
      |---|---|---|---|
      |Common Stock|03/04/2021|43|2<br>A|
      |Common Stock|03/04/2021|45|2|
      """
    #expect(
      texts(title + table).suffix(2) == [
        ["Common Stock", "03/04/2021", "432", "A"], ["Common Stock", "03/04/2021", "45", "2"],
      ])
  }

  /// The rest of the page is the text of a picture above the rows of the title.
  @Test func theRowsOfTheApprovalStandAboveTheTables() {
    let text = """
      <!-- Start of picture text -->
      Roe Jane<br>Table I - Non-Derivative Securities Acquired<br>Common Stock<br>
      <!-- End of picture text -->

      |**FORM 4**|UNITED STATES|OMB APPROVAL<br>OMB Number:|
      |---|---|---|
      |Section 16|STATEMENT OF CHANGES|hours per response:<br>0.5|

      Explanation of Responses:
      """
    #expect(
      texts(text).filter { !$0.isEmpty } == [
        ["FORM 4", "UNITED STATES", "OMB APPROVAL", "OMB Number:"],
        ["Section 16", "STATEMENT OF CHANGES", "hours per response:", "0.5"], ["Roe Jane"],
        ["Table I - Non-Derivative Securities Acquired"], ["Common Stock"],
        ["Explanation of Responses:"],
      ])
  }

  /// The cells beside the box of a person are not those of the head, whose columns may cut any text.
  @Test func cellsBesideThePersonAreThoseOfTheRowAboveIt() {
    let table = """
      Table II - Derivative Securities Beneficially Owned

      |Series A<br>Preferred<br>1. Name and Addre<br>Harrow Gro|(1)<br>ss of Reportin<br>up Inc.|03/31/2023<br>g Person*||J<br>(2)|15,129|(1)|
      |---|---|---|---|---|---|---|
      """
    #expect(
      texts(table).suffix(2) == [
        ["Series A", "Preferred", "(1)", "03/31/2023", "J", "(2)", "15,129", "(1)"],
        ["1. Name and Address of Reporting Person*", "Harrow Group Inc."],
      ])
  }
}
