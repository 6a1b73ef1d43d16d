import FormTestSupport
import OwnershipForms
import Testing

@testable import OwnershipInsight

@Suite struct TaxWithholdingTests {
  private typealias Row = OwnershipXML.Row

  private func document(_ xml: OwnershipXML) throws -> OwnershipDocument {
    try FilingReader().read(xml.bytes).document
  }

  private func withholdings(
    _ tableI: [Row], tableII: [Row]? = nil, footnotes: [(id: String, text: String)] = []
  ) throws -> [TaxWithholding] {
    let xml = OwnershipXML(tableI: tableI, tableII: tableII, footnotes: footnotes)
    return TaxWithholding.all(in: try document(xml))
  }

  private func number(_ text: String) -> ExactDecimal? { ExactDecimal(filed: text) }

  private func tableI(_ index: Int) -> RowReference { RowReference(.nonDerivative, index) }
  private func tableII(_ index: Int) -> RowReference { RowReference(.derivative, index) }

  private static let noteOfTax =
    "PAYMENT OF TAX LIABILITY BY DELIVERING SECURITIES INCIDENT TO THE VESTING OF A SECURITY."

  // MARK: What a withholding is

  @Test func aWithholdingHasItsAmountsItsFootnotesAndNoVestRow() throws {
    let found = try withholdings(
      [Row("F", "D", shares: .init("13767", notes: ["F1"]), price: "3.83", ownedAfter: "353512")],
      footnotes: [("F1", Self.noteOfTax)])
    #expect(
      found == [
        TaxWithholding(
          row: tableI(0), codeStatus: .asFiled, shares: number("13767"), price: number("3.83"),
          value: number("52727.61"),
          footnotes: [.init(id: "F1", words: DecisiveWords(in: Self.noteOfTax))], paidFor: [.tax],
          origin: .noVestRow)
      ])
  }

  @Test func anInferredCodeIsAWithholdingThatSaysSo() throws {
    var filed = try document(OwnershipXML(tableI: [Row("F", "D", shares: "10")]))
    let row = filed.rows(of: .nonDerivative)[0]
    let cells = row.record.cells.map { cell in
      var cell = cell
      if cell.element == .transactionCode { cell.status = .inferred }
      return cell
    }
    filed.nonDerivativeTable = [
      TableRow(table: .nonDerivative, kind: .transaction, record: FiledRecord(cells: cells))
    ]
    #expect(TaxWithholding.all(in: filed).map(\.codeStatus) == [.inferred])
  }

  @Test(arguments: ["P", "S", "A", "D", "M", "G", "J", "f", nil] as [String?])
  func noOtherCodeIsAWithholding(code: String?) throws {
    #expect(try withholdings([Row(code, "D", shares: "10", price: "1")]) == [])
  }

  @Test func aRowThatAcquiredIsNoWithholding() throws {
    #expect(try withholdings([Row("F", "A", shares: "10", price: "1")]) == [])
  }

  @Test func aRowThatDoesNotSayWhetherItAcquiredIsAWithholding() throws {
    #expect(try withholdings([Row("F", shares: "10")]).map(\.row) == [tableI(0)])
  }

  @Test func aHoldingIsNoWithholding() throws {
    #expect(try withholdings([.holding("10") { $0.code = "F" }]) == [])
  }

  @Test func aWithholdingIsNeverAMarketTransaction() throws {
    let filed = try document(
      OwnershipXML(tableI: [Row("F", "D", shares: "10"), Row("S", "D", shares: "10")]))
    for row in filed.rows(of: .nonDerivative) where TaxWithholding.isWithholding(row) {
      #expect(row.transactionCode.value?.isMarketTransaction == false)
    }
    #expect(TaxWithholding.all(in: filed).map(\.row) == [tableI(0)])
  }

  @Test func withholdingsOfBothTablesAreFoundInTheOrderFiled() throws {
    let found = try withholdings(
      [Row("F", "D", shares: "1"), Row("S", "D", shares: "1"), Row("F", "D", shares: "2")],
      tableII: [Row("F", "D", shares: "3")])
    #expect(found.map(\.row) == [tableI(0), tableI(2), tableII(0)])
  }

  // MARK: Amounts

  @Test func aFootnoteOnlyPriceGivesNoValue() throws {
    let found = try withholdings([Row("F", "D", shares: "10", price: .notes("F1"))])
    #expect(found.map(\.price) == [nil])
    #expect(found.map(\.value) == [nil])
  }

  @Test func sharesTimesPriceIsNoValueForADerivative() throws {
    let found = try withholdings([], tableII: [Row("F", "D", shares: "10", price: "5")])
    #expect(found.map(\.shares) == [number("10")])
    #expect(found.map(\.value) == [nil])
  }

  @Test func aValueThatIsTooLargeIsNil() throws {
    let most = OwnershipXML.Cell(String(repeating: "9", count: 30))
    let found = try withholdings([Row("F", "D", shares: most, price: most)])
    #expect(found.map(\.value) == [nil])
  }

  // MARK: What was paid

  @Test(
    arguments: [
      ("Withheld to pay taxes.", [.tax]),
      ("Delivered in payment of the exercise price.", [.exercisePrice]),
      ("Withheld to pay the exercise price and withholding taxes.", [.tax, .exercisePrice]),
      ("See Exhibit 99.", []),
    ] as [(String, Set<TaxWithholding.Payment>)])
  func theFootnotesSayWhatWasPaid(text: String, paidFor: Set<TaxWithholding.Payment>) throws {
    let found = try withholdings(
      [Row("F", "D", shares: "1", price: .notes("F1"))], footnotes: [("F1", text)])
    #expect(found.map(\.paidFor) == [paidFor])
  }

  @Test func footnotesOfOtherRowsDoNotCount() throws {
    let found = try withholdings(
      [
        Row("F", "D", shares: "1"), Row("S", "D", shares: .init("1", notes: ["F1"])),
      ], footnotes: [("F1", "Sold to pay taxes.")])
    #expect(found.map(\.footnotes) == [[]])
    #expect(found.map(\.paidFor) == [[]])
    #expect(found.map(\.footnotesSpeakOfSale) == [false])
  }

  @Test func everyFootnoteOfTheRowIsCitedOnceInTheOrderOfTheCells() throws {
    let row = Row(
      "F", "D", shares: .init("1", notes: ["F2", "F1"]), price: .init("2", notes: ["F2"]))
    let found = try withholdings(
      [row], footnotes: [("F1", "one"), ("F2", "two"), ("F3", "three")])
    #expect(found.map { $0.footnotes.map(\.id) } == [["F2", "F1"]])
  }

  @Test func aFootnoteThatIsNotDefinedIsNotCited() throws {
    let found = try withholdings([Row("F", "D", shares: .init("1", notes: ["F9"]))])
    #expect(found.map(\.footnotes) == [[]])
  }

  @Test func wordsOfASaleAreFlagged() throws {
    let found = try withholdings(
      [Row("F", "D", shares: .init("1", notes: ["F1"]))],
      footnotes: [("F1", "Sold to cover taxes.")])
    #expect(found.map(\.footnotesSpeakOfSale) == [true])
  }

  // MARK: Vest rows

  @Test func theVestRowOfTheSameDayIsFoundWithItsPercentage() throws {
    let found = try withholdings([
      Row("M", "A", shares: "1000", price: "0"), Row("F", "D", shares: "412", price: "10"),
    ])
    #expect(
      found.map(\.origin) == [
        .rows(
          .init(
            acquired: [tableI(0)], derivative: [], withheld: [tableI(1)],
            acquiredShares: number("1000"), withheldShares: number("412"),
            percentWithheld: number("41.20"), isOnlyAward: false))
      ])
  }

  @Test(arguments: ["M", "X", "O", "C"])
  func everyExerciseIsAVestRow(code: String) throws {
    let found = try withholdings([Row(code, "A", shares: "2"), Row("F", "D", shares: "1")])
    #expect(found.map(\.origin) != [.noVestRow])
  }

  @Test(arguments: ["P", "S", "G", "J", "I", "W"])
  func noOtherCodeIsAVestRow(code: String) throws {
    let found = try withholdings([Row(code, "A", shares: "2"), Row("F", "D", shares: "1")])
    #expect(found.map(\.origin) == [.noVestRow])
  }

  @Test func asManyVestRowsAsWithholdingsArePairedInTheirOrder() throws {
    let found = try withholdings([
      Row("M", "A", shares: "100"), Row("F", "D", shares: "40"), Row("M", "A", shares: "200"),
      Row("F", "D", shares: "50"),
    ])
    #expect(
      found.map(\.origin) == [
        .rows(
          .init(
            acquired: [tableI(0)], derivative: [], withheld: [tableI(1)],
            acquiredShares: number("100"), withheldShares: number("40"),
            percentWithheld: number("40.00"), isOnlyAward: false)),
        .rows(
          .init(
            acquired: [tableI(2)], derivative: [], withheld: [tableI(3)],
            acquiredShares: number("200"), withheldShares: number("50"),
            percentWithheld: number("25.00"), isOnlyAward: false)),
      ])
  }

  @Test func severalVestRowsAndOneWithholdingAreTakenTogether() throws {
    let found = try withholdings([
      Row("M", "A", shares: "100"), Row("M", "A", shares: "200"), Row("F", "D", shares: "120"),
    ])
    #expect(
      found.map(\.origin) == [
        .rows(
          .init(
            acquired: [tableI(0), tableI(1)], derivative: [], withheld: [tableI(2)],
            acquiredShares: number("300"), withheldShares: number("120"),
            percentWithheld: number("40.00"), isOnlyAward: false))
      ])
  }

  @Test func oneVestRowAndSeveralWithholdingsAreTakenTogether() throws {
    let found = try withholdings([
      Row("M", "A", shares: "100"), Row("F", "D", shares: "30"), Row("F", "D", shares: "10"),
    ])
    let both = TaxWithholding.Origin.rows(
      .init(
        acquired: [tableI(0)], derivative: [], withheld: [tableI(1), tableI(2)],
        acquiredShares: number("100"), withheldShares: number("40"),
        percentWithheld: number("40.00"), isOnlyAward: false))
    #expect(found.map(\.origin) == [both, both])
  }

  @Test func aPairThatDoesNotFitIsTakenTogether() throws {
    let found = try withholdings([
      Row("M", "A", shares: "10"), Row("F", "D", shares: "40"), Row("M", "A", shares: "200"),
      Row("F", "D", shares: "5"),
    ])
    let both = TaxWithholding.Origin.rows(
      .init(
        acquired: [tableI(0), tableI(2)], derivative: [], withheld: [tableI(1), tableI(3)],
        acquiredShares: number("210"), withheldShares: number("45"),
        percentWithheld: number("21.43"), isOnlyAward: false))
    #expect(found.map(\.origin) == [both, both])
  }

  @Test func aVestRowWithoutANumberGivesNoPercentage() throws {
    let found = try withholdings([
      Row("M", "A", shares: .notes("F1")), Row("F", "D", shares: "40"),
    ])
    #expect(
      found.map(\.origin) == [
        .rows(
          .init(
            acquired: [tableI(0)], derivative: [], withheld: [tableI(1)], acquiredShares: nil,
            withheldShares: number("40"), percentWithheld: nil, isOnlyAward: false))
      ])
  }

  @Test func aGrantOfTheDayIsALessSureVestRow() throws {
    let found = try withholdings([Row("A", "A", shares: "100"), Row("F", "D", shares: "40")])
    #expect(
      found.map(\.origin) == [
        .rows(
          .init(
            acquired: [tableI(0)], derivative: [], withheld: [tableI(1)],
            acquiredShares: number("100"), withheldShares: number("40"),
            percentWithheld: number("40.00"), isOnlyAward: true))
      ])
  }

  @Test func aGrantOfLessThanWasWithheldIsNone() throws {
    let found = try withholdings([Row("A", "A", shares: "39"), Row("F", "D", shares: "40")])
    #expect(found.map(\.origin) == [.noVestRow])
  }

  @Test func anExerciseIsPreferredToAGrant() throws {
    let found = try withholdings([
      Row("A", "A", shares: "100"), Row("M", "A", shares: "80"), Row("F", "D", shares: "40"),
    ])
    #expect(
      found.map(\.origin) == [
        .rows(
          .init(
            acquired: [tableI(1)], derivative: [], withheld: [tableI(2)],
            acquiredShares: number("80"), withheldShares: number("40"),
            percentWithheld: number("50.00"), isOnlyAward: false))
      ])
  }

  @Test(
    arguments: [
      { $0.date = "2024-03-14" }, { $0.date = nil }, { $0.title = "Class B Common Stock" },
      { $0.ownership = "I" }, { $0.nature = "By Trust" }, { $0.acquiredDisposed = "D" },
      { $0.isHolding = true },
    ] as [@Sendable (inout OwnershipXML.Row) -> Void])
  func aRowOfAnotherDaySecurityOrOwnershipIsNoVestRow(
    change: @Sendable (inout OwnershipXML.Row) -> Void
  ) throws {
    var other = Row("M", "A", shares: "100")
    change(&other)
    let found = try withholdings([other, Row("F", "D", shares: "40")])
    #expect(found.map(\.origin) == [.noVestRow])
  }

  @Test func rowsWithoutADayAreNeverMatched() throws {
    let found = try withholdings([
      Row("M", "A", shares: "100") { $0.date = .notes("F1") },
      Row("F", "D", shares: "40") { $0.date = .notes("F1") },
    ])
    #expect(found.map(\.origin) == [.noVestRow])
  }

  @Test func theTitleIsComparedWithoutCaseAndWhiteSpace() throws {
    let found = try withholdings([
      Row("M", "A", shares: "100") { $0.title = "COMMON  STOCK" }, Row("F", "D", shares: "40"),
    ])
    #expect(found.map(\.origin) != [.noVestRow])
  }

  // MARK: Table II

  @Test func theDerivativeThatWasSettledIsNamed() throws {
    let found = try withholdings(
      [Row("M", "A", shares: "1000.0"), Row("F", "D", shares: "412")],
      tableII: [
        Row("M", "D", shares: "7"),
        Row("M", "D", shares: "5") { $0.underlyingShares = "1000" },
        Row("M", "D", shares: "1000") { $0.date = "2024-03-14" },
        Row("A", "A", shares: "1000"),
      ])
    #expect(
      found.map(\.origin) == [
        .rows(
          .init(
            acquired: [tableI(0)], derivative: [tableII(1)], withheld: [tableI(1)],
            acquiredShares: number("1000.0"), withheldShares: number("412"),
            percentWithheld: number("41.20"), isOnlyAward: false))
      ])
  }

  @Test func aWithholdingInTableIIBelongsToTheDerivativeThatVested() throws {
    let units = { (row: inout Row) in row.title = "Restricted Stock Units" }
    let found = try withholdings(
      [Row("M", "A", shares: "60")],
      tableII: [Row("M", "D", shares: "100", units), Row("F", "D", shares: "40", units)])
    #expect(
      found == [
        TaxWithholding(
          row: tableII(1), codeStatus: .asFiled, shares: number("40"), price: nil, value: nil,
          footnotes: [], paidFor: [],
          origin: .rows(
            .init(
              acquired: [tableII(0)], derivative: [], withheld: [tableII(1)],
              acquiredShares: number("100"), withheldShares: number("40"),
              percentWithheld: number("40.00"), isOnlyAward: false)))
      ])
  }

  // MARK: Samples

  @Test(arguments: SampleFiling.all)
  func noSaleOfASampleIsAWithholding(sample: SampleFiling) throws {
    let document = try FilingReader().read(try sample.bytes()).document
    for withholding in TaxWithholding.all(in: document) {
      let row = document.rows(of: withholding.row.table)[withholding.row.index]
      #expect(row.transactionCode.text == "F")
      #expect(row.acquiredOrDisposed.text != "A")
    }
  }
}
