import Testing

@testable import OwnershipForms

/// In which columns a cell of a table in blocks can stand, and how well it looks there; all are made up.
@Suite struct BlockScoreTests {
  /// How well the last of some cells looks in each column where it can stand, by the column's element.
  private func fits(
    _ texts: String..., in table: FormTable = .nonDerivative,
    change: (inout BlockCell) -> Void = { _ in }
  ) throws -> [FilingElement: [Int]] {
    var cells = texts.flatMap { BlockCells(PrintedText.lines($0), in: table, on: .form4).cells }
    let found = cells.popLast()
    var last = try #require(found)
    change(&last)
    let score = BlockScore(cells + [last], in: table, on: .form4, evidence: TableEvidence())
    return Dictionary(grouping: score.columns(of: last)) { score.columns[$0.column].element }
      .mapValues { $0.map(\.fit) }
  }

  @Test func theFirstColumnOfAmountsInTableIIStandsForBoth() throws {
    #expect(try fits("1,000", in: .derivative)[.transactionShares]?.count == 1)
  }

  @Test func aTitleOfPlainStockIsRatherThatOfTheUnderlyingSecurity() throws {
    let fits = try fits("Common Stock", in: .derivative)
    let (own, underlying) = (fits[.securityTitle]?.first, fits[.underlyingSecurityTitle]?.first)
    #expect(try #require(own) < #require(underlying))
  }

  @Test func aTitleOfAnOptionIsOneOfBoth() throws {
    let fits = try fits("Stock Option", in: .derivative)
    #expect(fits[.securityTitle] == fits[.underlyingSecurityTitle])
  }

  @Test func aValueStandsInNoColumnOfText() throws {
    let titles: [FilingElement] = [.securityTitle, .natureOfOwnership]
    let fits = try fits("03/05/2024")
    #expect(!fits.isEmpty && titles.allSatisfy { fits[$0] == nil })
  }

  @Test func anAmountWithoutASignIsNoPriceWhereOthersHaveOne() throws {
    #expect(try fits("$1.00", "100")[.transactionPricePerShare] == nil)
    #expect(try fits("100")[.transactionPricePerShare] != nil)
  }

  @Test func marksAloneHardlyGiveAnAmountOfSecurities() throws {
    let fits = try fits("(1)")
    let (amount, price) = (fits[.transactionShares], fits[.transactionPricePerShare])
    #expect(try #require(amount?.first) + 8 <= #require(price?.first))
  }

  @Test func aHeadingAboveACellSpeaksForItsColumnAndOneBelowAgainstIt() throws {
    let column = try #require(
      PrintedColumn.columns(of: .nonDerivative, on: .form4)
        .firstIndex { $0.element == .transactionDate })
    let fit = try #require(try fits("03/05/2024")[.transactionDate]?.first)
    let below = try fits("03/05/2024") { $0.headings = [column] }
    let above = try fits("03/05/2024") { $0.headedBelow = 1 << UInt16(column) }
    #expect(below[.transactionDate] == [fit + 3])
    #expect(above[.transactionDate] == [fit - 3])
  }
}
