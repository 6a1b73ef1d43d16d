import OwnershipForms
import Testing

/// The list is that of the technical specification v5.5, section 3.6.9; K is what EDGAR prints for
/// an equity swap, and V is no code but the mark of an early report.
@Suite struct TransactionCodeTests {
  /// A word that the SEC's own description of the code has.
  static let listed: [(letter: String, word: String)] = [
    ("P", "purchase"), ("S", "sale"),
    ("A", "16b-3(d)"), ("D", "16b-3(e)"), ("F", "withholding"), ("I", "16b-3(f)"),
    ("M", "exempted"),
    ("C", "conversion"), ("E", "short"), ("H", "value received"), ("O", "out-of-the-money"),
    ("X", "in-the-money"),
    ("G", "gift"), ("L", "16a-6"), ("W", "will"), ("Z", "voting trust"),
    ("J", "other"), ("K", "equity swap"), ("U", "tender"),
  ]

  @Test(arguments: listed)
  func everyCodeOfTheListHasTheSECsMeaning(letter: String, word: String) throws {
    let code = TransactionCode(rawValue: letter)
    #expect(code.isListed)
    #expect(try #require(code.meaning).contains(word))
    #expect(try #require(code.shortMeaning).isEmpty == false)
  }

  @Test func noLetterBesideTheListIsListed() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    let found = letters.filter { TransactionCode(rawValue: $0).isListed }
    #expect(found == Self.listed.map(\.letter).sorted())
  }

  @Test(arguments: ["V", "B", "f", "", "FF", "10"])
  func aCodeOutsideTheListIsKeptWithoutAMeaning(text: String) throws {
    let code = try #require(TransactionCode(filed: text))
    #expect(code.rawValue == text)
    #expect(!code.isListed)
    #expect(code.meaning == nil)
    #expect(code.shortMeaning == nil)
  }

  @Test func onlyPurchasesAndSalesAreMarketTransactions() {
    let market = Self.listed.map(\.letter).filter {
      TransactionCode(rawValue: $0).isMarketTransaction
    }
    #expect(market == ["P", "S"])
  }

  @Test func taxWithholdingIsNoSale() {
    #expect(TransactionCode.taxWithholding == TransactionCode(rawValue: "F"))
    #expect(!TransactionCode.taxWithholding.isMarketTransaction)
    #expect(TransactionCode.taxWithholding.meaning?.contains("sale") == false)
  }

  @Test func discretionaryIsNotInheritance() {
    #expect(TransactionCode.discretionary.rawValue == "I")
    #expect(TransactionCode.inheritance.rawValue == "W")
  }
}
