import Testing

@testable import OwnershipForms

/// What of a table cannot be read into its rows is told of; people and companies are made up.
@Suite struct UnreadValuesTests {
  private static let row =
    "Common Stock\t03/04/2021\t\tS(1)\tV\t1,200\tD\t$7.50\t8,800(2)\tI\tBy trust\n"

  private func messages(_ text: String) throws -> [String] {
    try PrintedText.read(text).diagnostics.filter { $0.code == .textNotReadIntoRows }
      .map(\.message)
  }

  @Test func nothingIsToldOfATableThatIsReadWhole() throws {
    #expect(try messages(PrintedText.form4) == [])
  }

  @Test func anAmountThatBelongsToNoRowIsTold() throws {
    let text = PrintedText.form4.replacing(
      Self.row, with: "12,345\t\t\t\n" + Self.row)
    let filing = try PrintedText.read(text)
    #expect(filing.document.nonDerivativeTable?.count == 1)
    let told = filing.diagnostics.filter { $0.code == .textNotReadIntoRows }
    #expect(told.map(\.message) == ["'12,345' in Table I could not be read into a row"])
    let place = try #require(told.first?.place)
    #expect(
      String(decoding: Array(text.utf8)[place.lowerBound..<place.upperBound], as: UTF8.self)
        == "12,345")
  }

  @Test func theChecksTellOfIt() throws {
    let text = PrintedText.form4.replacing(Self.row, with: "12,345\t\t\t\n" + Self.row)
    let findings = FilingChecks.findings(in: try PrintedText.read(text))
    let found = findings.filter { $0.rule.id == "textNotReadIntoRows" }
    #expect(found.map(\.kind) == [.reading])
  }

  @Test func aLineOfMorePiecesThanARowHasIsTold() throws {
    let wide = (1...70).map { "\($0),000" }.joined(separator: "\t")
    let text = PrintedText.form4.replacing(Self.row, with: Self.row + wide + "\n")
    #expect(
      try messages(text) == [
        "'1,000', '2,000', '3,000', '4,000', '5,000', '6,000', '7,000', '8,000' and 62 more "
          + "in Table I could not be read into a row"
      ])
  }

  @Test func aTableInBlocksWithMoreCellsThanAPageHoldsIsTold() throws {
    let blocks = try #require(HostileFile.blocks.first { $0.name == "rows in blocks" })
    let filing = try PrintedText.read(blocks.make(140))
    let told = filing.diagnostics.filter { $0.code == .textNotReadIntoRows }.map(\.message)
    #expect(filing.document.nonDerivativeTable == [])
    #expect(told.count == 21)
    #expect(told.first == "'03/05/2024' in Table I could not be read into a row")
    #expect(told.last == "264 more values in Table I could not be read into rows")
  }

  @Test func aCellThatMarkdownWritesOnceForEachOfItsColumnsIsReadOnce() throws {
    let row = "|Common Stock|Common Stock|2,666|2,666|I|By Trust|By Trust|"
    let lines = PrintedText.lines(row)
    let rows = try TableReader.rows(of: .nonDerivative, on: .form3, in: lines, limit: 9)
    let text = try DecodedText(Array(row.utf8))
    #expect(UnreadValues([]).diagnostics(of: lines, in: .nonDerivative, text).count == 1)
    #expect(rows.count == 1)
    #expect(UnreadValues(rows).diagnostics(of: lines, in: .nonDerivative, text).isEmpty)
  }
}
