import FilingText
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

@Suite struct TableTextTests {
  private func lines(_ rows: [OwnershipXML.Row], width: Int = 80) throws -> [String] {
    let document = try FilingReader().read(OwnershipXML(tableI: rows).bytes).document
    let text = TableText(rows: document.rows(of: .nonDerivative), of: .nonDerivative, width: width)
    return text.lines.map(\.plain)
  }

  @Test func decimalPointsStandUnderEachOther() throws {
    let lines = try lines(
      ["0.5", "41.0500", "1265000000", ".52", "7"].map { .init("S", "D", price: .init($0)) })
    let rows = lines.dropFirst()
    let ends = rows.map { row -> Int? in
      let price = row.split(separator: " ").last { $0.hasPrefix("$") }
      guard let price, let range = row.firstRange(of: price) else { return nil }
      let whole = price.prefix { $0 != "." }
      return row.distance(from: row.startIndex, to: range.lowerBound) + whole.count
    }
    #expect(ends.count == 5)
    #expect(Set(ends).count == 1)
  }

  @Test func aFootnoteOnlyPriceShowsItsMarkAndNoZero() throws {
    let lines = try lines([.init("S", "D", shares: "1", price: .notes("F3", "F10"))])
    #expect(lines.last?.contains("(3)(10)") == true)
    #expect(lines.last?.contains("$") == false)
    #expect(lines.last?.contains("0.") == false)
  }

  @Test func aTextThatIsNoNumberIsShownAsFiled() throws {
    let lines = try lines([.init("S", "D", shares: "1,000 (approx)")])
    #expect(lines.last?.contains("1,000 (approx)") == true)
  }

  /// A date or a number is never broken; what was written in place of one is, and whole.
  @Test(arguments: [40, 80, 137])
  func aLongTextInPlaceOfADateOrANumberTakesNoMoreRoomThanThereIs(width: Int) throws {
    let odd = String(repeating: "see the exhibit of this filing ", count: 5)
    let xml = """
      <ownershipDocument><documentType>4</documentType><nonDerivativeTable>
      <nonDerivativeTransaction><transactionDate><value>\(odd)</value></transactionDate>
      </nonDerivativeTransaction></nonDerivativeTable><derivativeTable><derivativeTransaction>
      <securityTitle><value>Option</value></securityTitle><transactionAmounts><transactionShares>
      <value>\(odd)</value></transactionShares></transactionAmounts></derivativeTransaction>
      </derivativeTable></ownershipDocument>
      """
    let document = try FilingReader().read(Array(xml.utf8)).document
    for table in FormTable.allCases {
      let text = TableText(rows: document.rows(of: table), of: table, width: width)
      #expect(text.lines.allSatisfy { $0.width <= width })
      let words = text.lines.dropFirst().map(\.plain).joined(separator: " ").split(separator: " ")
      #expect(words.count { $0 == "exhibit" } == 5)
    }
  }

  @Test func aColumnThatNoRowFillsIsNotShown() throws {
    let heading = try #require(try lines([.init("S", "D", shares: "1")]).first)
    #expect(heading.contains("Amount"))
    #expect(!heading.contains("Price"))
    #expect(!heading.contains("Deemed"))
  }

  @Test func whatHasNoRoomFollowsItsRowInWords() throws {
    let rows: [OwnershipXML.Row] = [
      .init("S", "D", shares: "1200", price: "41.05", ownedAfter: "98800") {
        $0.deemed = "2024-03-16"
        $0.ownership = "I"
        $0.nature = "By the Roe Family Trust"
      }
    ]
    let text = try lines(rows, width: 40).joined(separator: "\n")
    for word in ["1,200", "$41.05", "98,800", "2024-03-16", "Trust"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test(
    arguments: [
      ("S", "0", nil, "S"), ("F", "1", nil, "F/K"), ("S", "0", "E", "S V"), ("S", "0", "L", "S L"),
      (nil, "1", nil, "K"), ("K", "1", nil, "K"), ("A", "1", "E", "A/K V"), ("S", "0", "X", "S X"),
      (nil, "0", nil, ""),
    ] as [(String?, String, String?, String)])
  func theCodeIsAsThePrintedFormShowsIt(
    code: String?, swap: String, timeliness: String?, shown: String
  ) throws {
    let row = OwnershipXML.Row(code) {
      $0.swap = swap
      $0.timeliness = timeliness.map { .init($0) }
    }
    let document = try FilingReader().read(OwnershipXML(tableI: [row]).bytes).document
    #expect(CodeText.cell(of: document.rows(of: .nonDerivative)[0]).value.string == shown)
  }

  @Test(
    arguments: [
      ("4", "5", nil, "S V"), ("4/A", "5", "E", "S V"), ("4", "4", nil, "S"),
      ("5", "5", nil, "S"), ("5", "4", nil, "S L"), ("5/A", "5", "L", "S L"),
    ] as [(String, String, String?, String)])
  func theMarkFollowsFromTheFormAndTheFormTypeOfTheRow(
    form: String, formType: String, timeliness: String?, shown: String
  ) throws {
    var xml = OwnershipXML(
      tableI: [
        .init("S") {
          $0.formType = formType
          $0.timeliness = timeliness.map { .init($0) }
        }
      ])
    xml.form = form
    let filing = try FilingReader().read(xml.bytes)
    let row = filing.document.rows(of: .nonDerivative)[0]
    #expect(CodeText.cell(of: row, on: filing.document.documentType.value).value.string == shown)
    let page = FilingPage(filing, width: 80).lines.map(\.plain)
    #expect(page.contains { $0.contains("Common Stock  2024-03-15  \(shown)") })
    for mark in ["V", "L"] {
      #expect(page.contains { $0.hasPrefix("  \(mark) ") } == shown.hasSuffix(" \(mark)"))
    }
  }

  @Test func onlyPurchasesAndSalesHaveATone() {
    let tones = ["P", "S", "F", "M", "A", "G", "J", "K"].map {
      CodeText.tone(of: TransactionCode(rawValue: $0))
    }
    #expect(tones == [.purchase, .sale] + Array(repeating: .plain, count: 6))
  }
}
