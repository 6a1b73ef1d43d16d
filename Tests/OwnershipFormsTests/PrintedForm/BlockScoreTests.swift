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

  /// What it costs that a row with a title lacks the last of some cells.
  private func cost(
    of missing: FilingElement, besides others: FilingElement..., in table: FormTable
  ) throws -> Int {
    let all = [.securityTitle] + others + [missing]
    let texts: [FilingElement: String] = [
      .securityTitle: "Stock Option", .transactionDate: "03/05/2024", .transactionCode: "S",
      .sharesOwnedFollowingTransaction: "1,000",
    ]
    let cells = all.flatMap {
      BlockCells(PrintedText.lines(texts[$0] ?? ""), in: table, on: .form4).cells
    }
    let score = BlockScore(cells, in: table, on: .form4, evidence: TableEvidence())
    func end(_ count: Int) throws -> Int {
      var places = BlockPlaces(width: score.columns.count)
      for cell in 0..<count {
        let column = score.columns.firstIndex { $0.element == all[cell] }
        places.put(cell, 0, try #require(column))
      }
      return score.end(places)
    }
    return try end(all.count) - end(all.count - 1)
  }

  @Test func aTransactionLacksMostItsDate() throws {
    #expect(try cost(of: .transactionDate, besides: .transactionCode, in: .nonDerivative) == 18)
    #expect(try cost(of: .transactionCode, besides: .transactionDate, in: .nonDerivative) == 7)
    #expect(try cost(of: .transactionDate, besides: .transactionCode, in: .derivative) == 12)
    #expect(try cost(of: .transactionCode, besides: .transactionDate, in: .derivative) == 12)
  }

  @Test func aTransactionLacksWhatIsOwnedMoreThanItsPrice() throws {
    #expect(
      try cost(
        of: .sharesOwnedFollowingTransaction, besides: .transactionDate, .transactionCode,
        in: .nonDerivative) == 8)
  }
}
