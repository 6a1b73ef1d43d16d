import Testing

@testable import OwnershipForms

/// Rows of tables in the text of a picture, whose cells take several lines.
@Suite struct PictureRowsTests {
  private func texts(_ table: [String], of title: String) -> [String] {
    let headings = title + "<br>1. Title of Security (Instr. 3)<br>Code V Amount (A) or Price<br>"
    let text =
      "<!-- Start of picture text -->\n" + headings + table.joined(separator: "<br>")
      + "<br>\n<!-- End of picture text -->\n\n**Explanation of Responses:**\n\n"
      + "1. The shares of Class A Common Stock are held by the Roe Harrow Fund or by Roe.\n"
    let lines = MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
    let start = lines.firstIndex { $0.text.hasPrefix("Code V") } ?? 0
    return lines[(start + 1)...].prefix { !$0.pieces.isEmpty }.map { line in
      line.pieces.map { $0.text + ($0.evidence == nil ? "" : "*") }.joined(separator: " | ")
    }
  }

  private static let tableI = "Table I - Non-Derivative Securities Acquired or Beneficially Owned"
  private static let tableII = "Table II - Derivative Securities Acquired or Beneficially Owned"

  @Test func linesAroundTheValuesBelongToTheTextsThatTheyGoOnWith() {
    let table = [
      "Restricted", "Stock Common", "Units (1) 03/04/2021 M 6,349 (1) (1) Stock 6,349 $ 0 700 D",
      "(2019)", "Restricted", "Stock Common",
      "Units (2) 03/04/2021 M 6,268 (2) (2) Stock 6,268 $ 0 800 D", "(2021)",
    ]
    #expect(
      texts(table, of: Self.tableII) == [
        "Restricted Stock Units (2019)* | (1) 03/04/2021 M 6,349 (1) (1) | Common Stock* | "
          + "6,349 $ 0 700 D",
        "Restricted Stock Units (2021)* | (2) 03/04/2021 M 6,268 (2) (2) | Common Stock* | "
          + "6,268 $ 0 800 D",
      ])
  }

  @Test func oneLineMayHaveWordsOfAllTexts() {
    let table = [
      "Class B Class A By Roe",
      "Common (1) 03/04/2021 C 500 (1) (1) Common 500 (1) 0 I Harrow", "Stock Stock Fund (2)",
    ]
    #expect(
      texts(table, of: Self.tableII) == [
        "Class B Common Stock* | (1) 03/04/2021 C 500 (1) (1) | Class A Common Stock* | "
          + "500 (1) 0 I | By Roe Harrow Fund (2)*"
      ])
  }

  /// With an even number of lines the values stand between two of them.
  @Test func anUnderlyingTitleAroundItsAmountStandsBeforeIt() {
    let table = [
      "Stock Common", "03/04/2021 M 500 (1) (1) 500 $ 0 700 D", "Option Stock",
    ]
    #expect(
      texts(table, of: Self.tableII) == [
        "Stock Option* | 03/04/2021 M 500 (1) (1) | Common Stock* | 500 $ 0 700 D"
      ])
  }

  @Test func aDollarAmountBehindParValueIsOfTheTitleAndNoPrice() {
    let table = [
      "Common", "Restricted Stock,",
      "Stock (1) 03/04/2021 A 1,002 (1) (1) par value 1,002 $ 0.00 1,673 D", "Units $0.01",
      "per share",
    ]
    #expect(
      texts(table, of: Self.tableII) == [
        "Restricted Stock Units* | (1) 03/04/2021 A 1,002 (1) (1) | "
          + "Common Stock, par value $0.01 per share* | 1,002 $ 0.00 1,673 D"
      ])
  }

  /// Both texts could have the lines around the values of the other one.
  @Test func wordsOfDerivativeSecuritiesAreOfTheFirstTitle() {
    let table = [
      "Restricted", "Common", "Stock (1) 03/04/2021 A 6,858 (2) (2) Stock 6,858 $ 0 700 D", "Units",
    ]
    #expect(
      texts(table, of: Self.tableII) == [
        "Restricted Stock Units* | (1) 03/04/2021 A 6,858 (2) (2) | Common Stock* | 6,858 $ 0 700 D"
      ])
  }

  /// What the sentences of the text have apart is apart in its table, too.
  @Test func wordsWithoutABlankBetweenThemAreApartAndSaySo() {
    let table = [
      "CommonStock (1) 03/04/2021 C 500 ( 1) (1) Class ACommon 500 (1) 0 I ByRoeHarrowFund( 2)"
    ]
    #expect(
      texts(table, of: Self.tableII) == [
        "Common Stock* | (1) 03/04/2021 C 500 (1) (1) Class | A Common* | 500 (1) 0 I | "
          + "By Roe Harrow Fund(2)*"
      ])
  }

  @Test func aWordThatNothingTellsApartStaysAsItIs() {
    let row = "HarrowStock 03/05/2021 P 500 A $ 5.4 9,036 I McHarrow Trustees"
    #expect(texts([row], of: Self.tableI) == [row])
  }

  @Test func aLineBetweenTwoRowsBelongsToTheOneThatItGoesOnWith() {
    let table = [
      "Class A Common Stock, $0.01 par 03/04/2021 P 16,000 A $ 5.35 8,536 I Footnotes (1)", "value",
      "(2)", "See", "Common Stock 03/05/2021 P 500 A $ 5.4 9,036 I Footnote (3)",
    ]
    #expect(
      texts(table, of: Self.tableI) == [
        "Class A Common Stock, $0.01 par value* | 03/04/2021 P 16,000 A $ 5.35 8,536 I | "
          + "Footnotes (1) (2)*",
        "Common Stock | 03/05/2021 P 500 A $ 5.4 9,036 I | See Footnote (3)*",
      ])
  }

  @Test func aTableWithoutLinesBetweenItsRowsStaysAsItIs() {
    let row = "Common Stock 03/05/2021 P 500 A $ 5.4 9,036 D"
    #expect(texts([row, row], of: Self.tableI) == [row, row])
  }

  @Test func cellsOfPutTogetherRowsSaySo() throws {
    var piece = TextPiece(text: "Stock Option", range: 0..<12, column: 0)
    piece.evidence = "joined from 'Stock', 'Option'"
    let line = PrintedLine(
      pieces: [piece, TextPiece(text: "1,200 D", range: 13..<20, column: 0)], isDivided: false)
    let rows = StreamRows.rows(of: [line], in: .nonDerivative, on: .form4)
    let title = try #require(rows.first?[.securityTitle])
    #expect(title.text == "Stock Option")
    #expect(title.status == .repaired)
    #expect(rows.first?[.sharesOwnedFollowingTransaction]?.status == .asFiled)
  }
}
