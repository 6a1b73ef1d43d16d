import Foundation
import Testing

@testable import OwnershipForms

@Suite struct TableTests {
  /// The tokens of a line of Table I, each as its text or, where it has none, its letters as printed.
  private func tokens(_ line: String) -> [String] {
    RowTokenizer.tokens(of: PrintedText.line(line), in: .nonDerivative).map {
      let marks = $0.value.footnoteIDs.isEmpty ? "" : " \($0.value.footnoteIDs)"
      return ($0.value.text ?? "-") + marks + ($0.value.status == .repaired ? " repaired" : "")
    }
  }

  @Test(arguments: [
    ("$3.83", "3.83"), ("13,767", "13767"), ("\\$.50", ".50"), ("03/04/2021", "2021-03-04"),
    ("13,767(1)(2)", "13767 [\"F1\", \"F2\"]"), ("(4) $", "- [\"F4\"]"), ("$ 7.25", "7.25"),
    ("ID", "D repaired"), ("|D", "D"), ("1,2O0", "1200 repaired"), ("IV", "IV"), ("II", "II"),
    ("10,", "10,"),
    ("Class A Stock, par value $.01", "Class A Stock, par value $.01"),
  ])
  func aPieceIsReadAsWhatItLooksLike(text: String, token: String) {
    #expect(tokens(text) == [token])
  }

  @Test(arguments: [
    ("Common Stock 03/04/\t/2021", ["Common Stock", "2021-03-04 repaired"]),
    ("03/\t04/2021", ["2021-03-04 repaired"]),
    ("D $3.\t.83 5,500", ["D", "3.83 repaired", "5500"]),
    ("$\t39\t(1)", ["39 repaired", "- [\"F1\"]"]),
    ("$\t\t39", ["-", "39"]),
    ("353,512\t\t512(1)", ["353512 [\"F1\"] repaired"]),
    ("353,512\t(2)\t12", ["353512 [\"F2\"] repaired"]),
    ("353,512\t3,5l2", ["353512 repaired"]), ("353,512\t3,4l2", ["353512", "3412 repaired"]),
    ("$145.12(1)\t45.12(1)", ["145.12 [\"F1\"]"]), ("$145.12\t5.12", ["145.12"]),
    ("$145.12(1\t45.12(1)", ["145.12 [\"F1\"] repaired"]), ("$5.12\t5.12", ["5.12", "5.12"]),
    ("(1) 03/04/\t/2021", ["- [\"F1\"]", "2021-03-04 repaired"]),
    ("541,00\t9\tD", ["541009 repaired", "D"]), ("$1,2\t34,567", ["1234567 repaired"]),
    ("13,6\t13,601", ["13601"]),
    ("D(\t3)(4)", ["D", "- [\"F3\", \"F4\"]"]), ("D\t(\t3)", ["D", "- [\"F3\"]"]),
    ("D(\t3\t)(4)", ["D", "- [\"F3\"]", "- [\"F4\"]"]),
    ("D(3\t)(4)", ["D [\"F3\"]", "- [\"F4\"]"]),
  ])
  func tornPiecesAreJoined(text: String, joined: [String]) {
    #expect(tokens(text) == joined)
  }

  /// Programs that read a page in strips give the second line of a cell without its column.
  @Test func wordsBelowARowInNoColumnMakeItsTextsUncertain() throws {
    let form = PrintedText.form4.replacing(
      "\tI\tBy trust", with: "\tI\tBy trust\n\nStock\n\nof 2020")
    let row = try #require(
      try FilingReader().read(Array(form.utf8)).document.nonDerivativeTable?.first)
    #expect(row.securityTitle.text == "Common Stock")
    #expect(row.securityTitle.status == .uncertain)
    #expect(row.natureOfOwnership.status == .uncertain)
    #expect(row.transactionShares.status == .asFiled)
    let readings = try FilingReader().read(Array(form.utf8)).readings
    #expect(
      readings.first { $0.cell == CellPath(.row(.nonDerivative, 0), .natureOfOwnership) }?
        .alternatives == ["By trust Stock", "By trust of 2020"])
  }

  @Test(arguments: ["$3.", "03/04/", "/2021", "99/99/2021", "0,145", "541,00"])
  func aPieceThatIsNoValueAloneIsLeftOut(text: String) {
    #expect(tokens(text) == [])
  }

  @Test func theSameAmountTwiceIsNoRepeatedEnd() {
    #expect(tokens("5,500\t5,500") == ["5500", "5500"])
  }

  @Test func columnsFollowTheOrderOfTheFormWithoutHeadings() throws {
    #expect(
      try PrintedText.rows("Common Stock\t03/04/2021\tS\t1,200\tD\t$7.50\t8,800\tI\tBy trust") == [
        [
          "securityTitle Common Stock", "transactionDate 2021-03-04", "transactionCode S",
          "transactionShares 1200", "transactionAcquiredDisposedCode D",
          "transactionPricePerShare 7.50", "sharesOwnedFollowingTransaction 8800",
          "directOrIndirectOwnership I", "natureOfOwnership By trust",
        ]
      ])
  }

  @Test func aRowWithOneAmountIsAHolding() throws {
    #expect(
      try PrintedText.rows("Common Stock\t8,800\tD") == [
        [
          "securityTitle Common Stock", "sharesOwnedFollowingTransaction 8800",
          "directOrIndirectOwnership D",
        ]
      ])
  }

  @Test func headingsTellWhatTheOrderDoesNot() throws {
    #expect(
      try PrintedText.rows(
        PrintedText.headingsOfTableII
          + "Option\t(1)\t03/04/2021\t\tM\t\t\t50\t(2)\t04/01/2030\tCommon\t50\t$0\t150\tD",
        of: .derivative) == [
          [
            "securityTitle Option", "conversionOrExercisePrice - [\"F1\"]",
            "transactionDate 2021-03-04", "transactionCode M", "transactionShares 50",
            "exerciseDate - [\"F2\"]", "expirationDate 2030-04-01",
            "underlyingSecurityTitle Common",
            "underlyingSecurityShares 50", "transactionPricePerShare 0",
            "sharesOwnedFollowingTransaction 150", "directOrIndirectOwnership D",
          ]
        ])
  }

  @Test func theColumnOfAnAmountInTableIISaysAcquiredOrDisposed() throws {
    let text =
      PrintedText.headingsOfTableII
      + "Option\t$5\t03/04/2021\t\tM\t\t\t50\t\t\tCommon\t50\t$0\t150\tD"
    let lines = PrintedText.lines(text)
    let row = try #require(
      try TableReader.rows(of: .derivative, on: .form4, in: lines, limit: 9).first)
    #expect(
      RowBuilder.cells(of: row).first { $0.0 == .transactionAcquiredDisposedCode }?.1.text == "D")
    let bare = PrintedText.lines("Option\t$5\t03/04/2021\tM\t50\tCommon\t50\t150\tD")
    let other = try #require(
      try TableReader.rows(of: .derivative, on: .form4, in: bare, limit: 9).first)
    #expect(!RowBuilder.cells(of: other).contains { $0.0 == .transactionAcquiredDisposedCode })
  }

  @Test func wordsBelowARowGoOnWithItsWords() throws {
    #expect(
      try PrintedText.rows("Common\t8,800\tI\tSee\nStock\t\t\t\n\t\t\tfootnote\t(1)") == [
        [
          "securityTitle Common Stock", "sharesOwnedFollowingTransaction 8800",
          "directOrIndirectOwnership I", "natureOfOwnership See footnote [\"F1\"]",
        ]
      ])
  }

  @Test func looseWordsAndNumbersAreNoRows() throws {
    #expect(try PrintedText.rows("2,052,996\n\nI\n\nClass B Common\n\n$\n\n(1)") == [])
  }

  @Test func aVIsTimelinessAndASlashKTheEquitySwap() throws {
    let line = PrintedText.lines("Common Stock\t03/04/2021\tJ/K(1)\tV\t1,200\tD\t8,800\tD")
    let row = try #require(
      try TableReader.rows(of: .nonDerivative, on: .form4, in: line, limit: 9).first)
    let cells = RowBuilder.cells(of: row).filter { $0.0.column(in: .nonDerivative) == "3" }
    #expect(
      cells.map { "\($0.0.name) \($0.1.text ?? "-") \($0.1.footnoteIDs)" } == [
        "equitySwapInvolved 1 []", "transactionCode J []", "transactionCoding - [\"F1\"]",
        "transactionTimeliness E []",
      ])
  }

  @Test func moreRowsThanTheLimitAreAnError() {
    #expect(throws: ReadingError.tooLarge(what: "the number of rows in a table", limit: 1)) {
      try TableReader.rows(
        of: .nonDerivative, on: .form3, in: PrintedText.lines("Stock\t1\tD\nStock\t2\tD"), limit: 1)
    }
  }

  /// The second amount had a reading, though the cell that it explained was the first.
  @Test func anAmountInBothColumnsOfTableIIIsToldOf() throws {
    let row =
      "Option\t$1.00\t03/04/2021\t\tM\t\t100\t1,2O0\t03/04/2021\t03/04/2031\tCommon Stock\t100\t$0\t"
      + "0\tD\t\n"
    let filing = try PrintedText.read(
      PrintedText.form4.replacingOccurrences(
        of: "Beneficially Owned\t\t\t\nExplanation",
        with: "Beneficially Owned\n\(PrintedText.headingsOfTableII)\(row)Explanation"))
    let cell = try #require(filing.document.rows(of: .derivative).first?.transactionShares)
    #expect(cell.text == "100")
    #expect(cell.status == .asFiled)
    #expect(filing.readings.isEmpty)
    let second = filing.diagnostics.filter { $0.code == .elementRepeated }.map(\.message)
    #expect(
      second.first == "'transactionShares' stands a second time, as '1200'; the first one is shown")
  }

  @Test func headingsAfterATitleAreNoPartOfIt() throws {
    func row(_ title: String) -> DraftRow {
      let cell = DraftRow.Cell(
        column: PrintedColumn(.securityTitle), value: PrintedValue(text: title))
      return DraftRow(cells: [cell], range: 0..<9)
    }
    let headings = "1. Title of Derivative Security (Instr. 3)"
    #expect(row(headings).withoutHeadings == nil)
    #expect(row("Common Stock").withoutHeadings == row("Common Stock"))
    let cut = try #require(row("Common Stock " + headings).withoutHeadings?[.securityTitle])
    #expect(cut.text == "Common Stock")
    #expect(cut.status == .uncertain)
  }

  @Test func marksAloneUnderAOrDGiveNoDirection() throws {
    let table =
      PrintedText.headingsOfTableII
      + "Stock Unit\t$0\t03/04/2021\t\tM\t\t\t(1)\t(2)\t(2)\tCommon Stock\t1,200\t$0\t0\tD\t"
    let rows = try TableReader.rows(
      of: .derivative, on: .form4, in: PrintedText.lines(table), limit: 9)
    #expect(
      rows.flatMap(RowBuilder.cells).map(\.0).contains(.transactionAcquiredDisposedCode) == false)
  }

  @Test func aPieceLongerThanAnyCellIsTextAsItStands() {
    let long = String(repeating: "03/05/2024 (1) ", count: 2_000) + "end"
    let tokens = RowTokenizer.tokens(
      of: PrintedText.line("Common Stock\t" + long), in: .nonDerivative)
    #expect(tokens.map(\.value.text) == ["Common Stock", long])
    #expect(tokens.map(\.value.footnoteIDs) == [[], []])
  }

  @Test func columnsThatLostTheirHeadingsStandInTheFieldsOfTheirPlaces() throws {
    let table = """
      \t\t\t\t\tV\t(A)\t(D)\tDate Exercisable\tExpiration Date\tTitle\tAmount or Number of Shares\t\t\t\t
      Stock Unit\t(1)\t03/04/2021\t\tM\t\t\t1,200\t(2)\t(2)\tCommon Stock\t1,200\t(3)\t0\tD\t
      """
    #expect(
      try PrintedText.rows(table, of: .derivative) == [
        [
          "securityTitle Stock Unit", "conversionOrExercisePrice - [\"F1\"]",
          "transactionDate 2021-03-04", "transactionCode M", "transactionShares 1200",
          "exerciseDate - [\"F2\"]", "expirationDate - [\"F2\"]",
          "underlyingSecurityTitle Common Stock", "underlyingSecurityShares 1200",
          "transactionPricePerShare - [\"F3\"]", "sharesOwnedFollowingTransaction 0",
          "directOrIndirectOwnership D",
        ]
      ])
  }
}
