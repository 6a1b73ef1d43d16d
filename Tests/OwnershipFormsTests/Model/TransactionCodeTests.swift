import FormTestSupport
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

  @Test func whatACodeSaysOfTheDirectionIsKnown() {
    let acquired = Self.listed.map(\.letter).filter {
      TransactionCode(rawValue: $0).impliedDirection == .acquired
    }
    let disposed = Self.listed.map(\.letter).filter {
      TransactionCode(rawValue: $0).impliedDirection == .disposed
    }
    #expect(acquired == ["P", "A", "L"])
    #expect(disposed == ["S", "D", "F", "U"])
    #expect(TransactionCode(rawValue: "Q").impliedDirection == nil)
  }

  @Test(arguments: listed)
  func aMeaningIsOneShortLine(letter: String, word: String) throws {
    let code = TransactionCode(rawValue: letter)
    let (meaning, short) = (try #require(code.meaning), try #require(code.shortMeaning))
    #expect(meaning.count <= 100)
    #expect(short.count <= 40)
    #expect(meaning.first?.isUppercase == false)
    #expect(!meaning.hasSuffix("."))
  }

  @Test func everyCodeButKCanBeFiled() throws {
    for letter in Self.listed.map(\.letter) {
      let xml = OwnershipXML(tableI: [.init(letter)])
      let rules = FilingChecks.findings(in: try FilingReader().read(xml.bytes)).map(\.rule.id)
      #expect(rules.contains("codeNotListed") == (letter == "K"), "\(letter)")
    }
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
