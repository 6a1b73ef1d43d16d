import Testing

@testable import OwnershipForms

/// What the cells of a row in a table in blocks say of the one that is added to them; all are made up.
@Suite struct BlockAgreementTests {
  private typealias Cells = [(element: FilingElement, text: String)]

  /// What the cells of a row and of the one above say of the row's last cell.
  private func score(
    _ row: Cells, below above: Cells = [], in table: FormTable = .nonDerivative
  ) throws -> Int {
    let all = above + row
    let columns = PrintedColumn.columns(of: table, on: .form4)
    let cells = all.flatMap {
      BlockCells(PrintedText.lines($0.text), in: table, on: .form4).cells
    }
    #expect(cells.count == all.count)
    let places = try all.map { cell in
      try #require(columns.firstIndex { $0.element == cell.element })
    }
    var before = BlockPlaces(width: columns.count)
    for cell in all.indices.dropLast() {
      before.put(cell, cell < above.count ? 0 : above.isEmpty ? 0 : 1, places[cell])
    }
    let added = all.count - 1
    return BlockAgreement(cells, in: table, columns: columns)
      .score(BlockRow(before, above.isEmpty ? 0 : 1, with: added, in: places[added]))
  }

  @Test func theTextOfTheRowAboveIsLikely() throws {
    let above: Cells = [(.securityTitle, "Common Stock")]
    #expect(try score([(.securityTitle, "Common Stock")], below: above) == 2)
    #expect(try score([(.securityTitle, "Preferred Stock")], below: above) == 0)
  }

  @Test func marksAloneStandBelowMarksAndValuesBelowValues() throws {
    let price = FilingElement.transactionPricePerShare
    #expect(try score([(price, "(2)")], below: [(price, "(1)")]) == 2)
    #expect(try score([(price, "(2)")], below: [(price, "$1.00")]) == -2)
    #expect(try score([(price, "$2.00")], below: [(price, "$1.00")]) == 2)
  }

  @Test(arguments: [("D", "900", 10), ("A", "1,100", 10), ("D", "1,100", 2), ("A", "900", 2)])
  func whatIsOwnedIsWhatWasOwnedMoreOrLessTheAmount(
    way: String, owned: String, expected: Int
  ) throws {
    let found = try score(
      [
        (.transactionShares, "100"), (.transactionAcquiredDisposedCode, way),
        (.sharesOwnedFollowingTransaction, owned),
      ], below: [(.sharesOwnedFollowingTransaction, "1,000")])
    #expect(found == expected)
  }

  @Test func aDerivativeSecurityIsForAsManySharesAsTheTransaction() throws {
    func score(_ underlying: String) throws -> Int {
      try self.score(
        [(.transactionShares, "100"), (.underlyingSecurityShares, underlying)], in: .derivative)
    }
    #expect(try score("100") == 5)
    #expect(try score("200") == -1)
  }

  @Test(arguments: [
    ("F", "D", 2), ("F", "A", -4), ("P", "A", 2), ("P", "D", -2), ("J", "A", 0), ("J", "D", 0),
  ])
  func theCodeTellsWhetherItAcquires(code: String, way: String, expected: Int) throws {
    #expect(
      try score([(.transactionCode, code), (.transactionAcquiredDisposedCode, way)]) == expected)
  }

  @Test func onlyWhatIsHeldIndirectlyHasANature() throws {
    func score(_ form: String) throws -> Int {
      try self.score([(.directOrIndirectOwnership, form), (.natureOfOwnership, "By Trust")])
    }
    #expect(try score("I") == 5)
    #expect(try score("D") == -7)
  }

  @Test func oneFootnoteGivesSeveralCellsOfAUnit() throws {
    func score(_ first: String, _ last: String) throws -> Int {
      try self.score([(.exerciseDate, first), (.expirationDate, last)], in: .derivative)
    }
    #expect(try score("(1)", "(1)") == 2)
    #expect(try score("(1)", "(2)") == 0)
    #expect(try score("03/05/2024(1)", "(1)") == 2)
    #expect(try score("03/05/2024", "(1)") == -3)
  }

  @Test func theSameMarksStandBelowEachOther() throws {
    func score(_ mark: String) throws -> Int {
      try self.score(
        [(.exerciseDate, mark)], below: [(.exerciseDate, "(1)")], in: .derivative)
    }
    #expect(try score("(1)") == 3)
    #expect(try score("(2)") == 2)
  }

  @Test(arguments: [
    (FilingElement.exerciseDate, "(1)", 2), (.exerciseDate, "03/05/2024", 0),
    (.exerciseDate, "03/05/2031", -5), (.transactionDate, "03/05/2024", 0),
    (.transactionDate, "03/05/2031", -5),
  ])
  func aDerivativeSecurityExpiresAfterItsOtherDates(
    element: FilingElement, text: String, expected: Int
  ) throws {
    #expect(
      try score([(element, text), (.expirationDate, "03/05/2030")], in: .derivative) == expected)
  }
}
