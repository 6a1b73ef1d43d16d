import OwnershipForms
import Testing

@Suite struct ReportedCellTests {
  @Test func blankPriceIsNil() {
    let price = ReportedCell<ExactDecimal>()
    #expect(price.value == nil)
    #expect(price.isBlank)
  }

  @Test func aFootnoteOnlyPriceIsNeitherBlankNorZero() {
    let price = ReportedCell<ExactDecimal>(footnoteIDs: ["F1"])
    #expect(price.value == nil)
    #expect(!price.isBlank)
  }

  @Test func aTextThatIsNoNumberIsKept() {
    let price = ReportedCell<ExactDecimal>(text: "see note")
    #expect(price.value == nil)
    #expect(price.read(as: String.self).value == "see note")
  }

  @Test(arguments: [
    ("1", true), ("true", true), ("TRUE", true), ("0", false), ("false", false), ("False", false),
  ])
  func theSchemasFlagsAreBooleans(text: String, value: Bool) {
    #expect(Bool(filed: text) == value)
  }

  @Test(arguments: ["", "yes", "Y", "X", "2", "01", " 1"])
  func anyOtherTextIsNoFlag(text: String) {
    #expect(Bool(filed: text) == nil)
  }
}
