import FormTestSupport
import OwnershipForms
import Testing

/// A damaged document is read as far as it can be, and every place that was mended is told.
@Suite struct MendingTests {
  /// A Form 4 with a row in each table and two footnotes.
  private static let whole = OwnershipXML(
    tableI: [.init("S", "D", shares: .init("13767", notes: ["F1"]), price: "3.830")],
    tableII: [.init("M", "D", shares: "100")],
    footnotes: [("F1", "Held by a trust."), ("F2", "See remarks.")])

  private func read(_ text: String) throws -> OwnershipFiling {
    try FilingReader().read(Array(text.utf8))
  }

  /// The diagnostics of a filing as `line:column code`.
  private func places(_ filing: OwnershipFiling, in text: String) -> [String] {
    let lines = LineIndex(Array(text.utf8))
    return filing.diagnostics.map { diagnostic in
      let at = diagnostic.place.map { lines.place(of: $0.lowerBound) }
      return "\(at?.line ?? 0):\(at?.column ?? 0) \(diagnostic.code)"
    }
  }

  // MARK: Damage that loses nothing

  private struct Damage: CustomTestStringConvertible, Sendable {
    var name: String
    var piece: String
    var broken: String
    var codes: [Diagnostic.Code]
    var testDescription: String { name }
  }

  private static let harmless = [
    Damage(
      name: "words in a tag", piece: "<nonDerivativeTable>",
      broken: "<nonDerivativeTable ativeTable>", codes: [.tagBroken]),
    Damage(
      name: "words in an end tag", piece: "</nonDerivativeTable>",
      broken: "</nonDerivativeTable ativeTable>", codes: [.tagBroken]),
    Damage(
      name: "an attribute without quotes", piece: "<footnoteId id=\"F1\"/>",
      broken: "<footnoteId id=F1/>", codes: [.tagBroken]),
    Damage(
      name: "an attribute that stands twice", piece: "<footnoteId id=\"F1\"/>",
      broken: "<footnoteId id=\"F1\" id=\"F9\"/>", codes: [.tagBroken]),
    Damage(
      name: "a quote that is missing", piece: "<footnoteId id=\"F1\"/>",
      broken: "<footnoteId id=\"F1/>", codes: [.tagBroken]),
    Damage(
      name: "a tag without its end", piece: "</derivativeTable>", broken: "</derivativeTable",
      codes: [.tagBroken]),
    Damage(
      name: "a table that is not closed", piece: "</nonDerivativeTable>", broken: "",
      codes: [.endTagMissing]),
    Damage(
      name: "a group that is not closed", piece: "</transactionCoding>", broken: "",
      codes: [.endTagMissing, .endTagMissing]),
    Damage(
      name: "a row that is not opened", piece: "<nonDerivativeTransaction>", broken: "",
      codes: [.startTagMissing]),
    Damage(
      name: "a row with a misspelt start", piece: "<nonDerivativeTransaction>",
      broken: "<nnDerivativeTransaction>", codes: [.endTagNotMatching]),
    Damage(
      name: "a person who is not opened", piece: "<reportingOwner>", broken: "",
      codes: [.startTagMissing]),
    Damage(
      name: "a list of footnotes that is not opened", piece: "<footnotes>", broken: "",
      codes: [.endTagNotMatching]),
    Damage(
      name: "an end tag too many", piece: "<footnotes>", broken: "</derivativeTable><footnotes>",
      codes: [.endTagNotMatching]),
    Damage(
      name: "an end tag of the document too many", piece: "<footnotes>",
      broken: "</ownershipDocument><footnotes>", codes: [.endTagNotMatching]),
    Damage(
      name: "an end tag with another name", piece: "</signatureName>", broken: "</signatureNam>",
      codes: [.endTagNotMatching]),
    Damage(
      name: "text before the document", piece: "<?xml version=\"1.0\"?>",
      broken: "HTTP/1.1 200 OK\n\n<?xml version=\"1.0\"?>", codes: [.textOutsideDocument]),
    Damage(
      name: "text after the document", piece: "</ownershipDocument>",
      broken: "</ownershipDocument>\n-- the end", codes: [.textOutsideDocument]),
    Damage(
      name: "the document's end tag missing", piece: "</ownershipDocument>", broken: "",
      codes: [.documentCut]),
    Damage(
      name: "a second document", piece: "</ownershipDocument>",
      broken: "</ownershipDocument><ownershipDocument><documentType>5</documentType>",
      codes: [.textOutsideDocument]),
    Damage(
      name: "an instruction in the document", piece: "<footnotes>",
      broken: "<?xml version=\"1.0\"?><footnotes>", codes: []),
  ]

  @Test(arguments: harmless)
  private func damageToTagsAloneLosesNothing(damage: Damage) throws {
    let text = Self.whole.text
    let broken = text.replacing(damage.piece, with: damage.broken)
    try #require(broken != text)
    let filing = try read(broken)
    #expect(filing.document.withoutPlaces == (try read(text)).document.withoutPlaces)
    #expect(filing.diagnostics.map(\.code) == damage.codes)
    #expect(filing.readings == [])
  }

  // MARK: Characters

  @Test(arguments: [
    ("R & D", "R & D", Diagnostic.Code.ampersandNotEscaped),
    ("AT&T; and &", "AT&T; and &", .entityNotDefined), ("a&nbsp;b", "a&nbsp;b", .entityNotDefined),
    ("x < 5 and y<6", "x < 5 and y<6", .lessThanNotEscaped),
    ("&#0;&#xFFFF;", "&#0;&#xFFFF;", .entityNotDefined),
    ("a<br>b", "a<br>b", .lessThanNotEscaped), ("price<cost", "price<cost", .lessThanNotEscaped),
    ("<!-- open", "<!-- open", .lessThanNotEscaped), ("<? open", "<? open", .lessThanNotEscaped),
    ("a ]]> b", "a ]]> b", .characterNotAllowed), ("a > b &", "a > b &", .ampersandNotEscaped),
    ("&amp; &", "& &", .ampersandNotEscaped),
    ("<![CDATA[1 < 2 &amp;]]> &", "1 < 2 &amp; &", .ampersandNotEscaped),
  ])
  func aCharacterThatWasNotEscapedIsShownAsFiled(
    remarks: String, text: String, code: Diagnostic.Code
  ) throws {
    let filing = try FilingReader().read(OwnershipXML.document("<remarks>\(remarks)</remarks>"))
    #expect(filing.document.remarks.text == text)
    #expect(filing.document.remarks.status == .asFiled)
    #expect(filing.diagnostics.first?.code == code)
    #expect(filing.readings == [])
  }

  @Test(arguments: ["\u{1}", "\u{B}", "\u{1B}", "\u{0}", "\u{FFFE}", "\u{FFFF}"])
  func aCharacterThatXMLForbidsLeavesItsValueInDoubt(character: String) throws {
    let filing = try FilingReader().read(
      OwnershipXML.document("<remarks>a\(character)b</remarks>"))
    #expect(filing.document.remarks.text == "a\u{FFFD}b")
    #expect(filing.document.remarks.status == .uncertain)
    #expect(filing.diagnostics.map(\.code) == [.characterNotAllowed])
    #expect(filing.readings.map(\.cell) == [CellPath(.document, .remarks)])
  }

  // MARK: Values in doubt

  private struct Doubt: CustomTestStringConvertible, Sendable {
    var name: String
    var piece: String
    var broken: String
    var text: String
    var evidence: String
    var testDescription: String { name }
  }

  private static let doubts = [
    Doubt(
      name: "a value that is not closed", piece: "13767</value>", broken: "13767", text: "13767",
      evidence: "the end tag of 'value' is missing"),
    Doubt(
      name: "a cell that is not opened", piece: "<transactionShares>", broken: "",
      text: "13767", evidence: "the start tag of 'transactionShares' is missing"),
    Doubt(
      name: "a cell whose start tag is misspelt", piece: "<transactionShares>",
      broken: "<transactionShres>", text: "13767",
      evidence: "its start tag is '<transactionShres>', its end tag '</transactionShares>'"),
    Doubt(
      name: "a stray tag in a value", piece: "13767", broken: "13</b>767", text: "13767",
      evidence: "'</b>' stands inside it"),
    Doubt(
      name: "a control character", piece: "13767", broken: "13\u{7}767", text: "13\u{FFFD}767",
      evidence: "a character that XML does not allow stands in it, shown as '\u{FFFD}'"),
  ]

  @Test(arguments: doubts)
  private func aValueThatDamageMadeDoubtfulIsUncertain(doubt: Doubt) throws {
    let text = Self.whole.text
    let broken = text.replacing(doubt.piece, with: doubt.broken, maxReplacements: 1)
    try #require(broken != text)
    let filing = try read(broken)
    let path = CellPath(.row(.nonDerivative, 0), .transactionShares)
    let cell = try #require(filing.document.rows(of: .nonDerivative).first?.transactionShares)
    #expect(cell.text == doubt.text)
    #expect(cell.status == .uncertain)
    #expect(
      filing.readings == [Reading(cell: path, status: .uncertain, evidence: doubt.evidence)])
  }

  @Test func aCutFilingSaysWhatIsMissing() throws {
    let text = Self.whole.text
    let cut = String(try #require(text.split(separator: "767").first)) + "7"
    let filing = try read(cut)
    let shares = try #require(filing.document.rows(of: .nonDerivative).first?.transactionShares)
    #expect(shares.text == "137")
    #expect(shares.status == .uncertain)
    #expect(filing.document.derivativeTable == nil)
    #expect(
      filing.diagnostics.first?.message
        == "the document breaks off inside '<value>'; what followed is missing")
    #expect(places(filing, in: cut).first?.hasSuffix("documentCut") == true)
    #expect(
      filing.readings.map(\.evidence) == ["the document breaks off inside it"])
  }

  // MARK: Places

  @Test func everyMendHasItsLineAndColumn() throws {
    let text = """
      <?xml version="1.0"?>
      <ownershipDocument>
      <documentType>4</documentType>
      <issuer x>
        <issuerName>A & B</issuerName>
      </issuer>
      </reportingOwner>
      <remarks>1 < 2</remarks>
      </ownershipDocument>
      """
    let filing = try read(text)
    #expect(
      places(filing, in: text) == [
        "4:9 tagBroken", "5:17 ampersandNotEscaped", "7:1 endTagNotMatching",
        "8:12 lessThanNotEscaped",
      ])
  }

  @Test func cellsOfAMendedDocumentStandWhereTheySay() throws {
    let text = Self.whole.text.replacing("</nonDerivativeTable>", with: "")
      .replacing("Maple Harbor Foods Inc", with: "Maple & Harbor < Foods")
    let bytes = Array(text.utf8)
    let filing = try FilingReader().read(bytes)
    func filed(_ range: SourceRange?) -> String? {
      range.map { String(decoding: bytes[$0.lowerBound..<$0.upperBound], as: UTF8.self) }
    }
    #expect(
      filed(filing.document.issuer.name.source)
        == "<issuerName>Maple & Harbor < Foods</issuerName>")
    let row = try #require(filing.document.rows(of: .derivative).first)
    #expect(filed(row.transactionCode.source)?.hasPrefix("<transactionCode>M") == true)
    #expect(filed(row.record.source)?.hasPrefix("<derivativeTransaction>") == true)
    #expect(filed(row.record.source)?.hasSuffix("</derivativeTransaction>") == true)
  }

  // MARK: Misplaced

  /// The name in the start tag is not one of the schema's, and the end tag has another.
  @Test func anElementWithTwoNamesIsKeptUnderItsFirst() throws {
    let text = OwnershipXML().text.replacing(
      "<issuerName>Maple Harbor Foods Inc</issuerName>",
      with: "<issuerNmae>Maple Harbor Foods Inc</issuerTitle>")
    let filing = try read(text)
    #expect(filing.document.issuer.name.text == nil)
    #expect(filing.document.issuer.record.strangers.map(\.path) == [["issuerNmae"]])
    #expect(filing.document.issuer.record.strangers.map(\.text) == ["Maple Harbor Foods Inc"])
    #expect(filing.diagnostics.map(\.code) == [.endTagNotMatching, .elementNotInSchema])
  }

  @Test func aValueNeverBorrowsTheNextWhereTagsAreMissing() throws {
    let text = """
      <ownershipDocument><documentType>4</documentType><nonDerivativeTable>
      <nonDerivativeTransaction><transactionAmounts>
      <transactionShares><value>
      <transactionPricePerShare><value>9.99</value></transactionPricePerShare>
      </transactionAmounts></nonDerivativeTransaction></nonDerivativeTable></ownershipDocument>
      """
    let row = try #require(try read(text).document.rows(of: .nonDerivative).first)
    #expect(row.transactionShares.text == nil)
    #expect(row.transactionPricePerShare.text == "9.99")
  }
}
