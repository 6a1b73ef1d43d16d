import FormTestSupport
import Foundation
import OwnershipForms
import Testing

/// The bytes of a value's range are the element that it was read from, in whatever file it stands.
@Suite struct SourceRangeTests {
  @Test(arguments: SampleFiling.withXML)
  func everyCellOfASampleStandsWhereItSays(sample: SampleFiling) throws {
    let file = try sample.bytes()
    let decoded = String(validating: file, as: UTF8.self) == nil ? Encoding.windows1252 : .utf8
    try expectPlaces(in: file, encoding: decoded)
  }

  @Test(arguments: Encoding.allCases)
  func everyCellStandsWhereItSaysInEveryEncoding(encoding: Encoding) throws {
    try expectPlaces(in: encoding.bytes(of: Self.document), encoding: encoding)
  }

  @Test(arguments: Encoding.allCases)
  func everyCellOfASubmissionStandsWhereItSays(encoding: Encoding) throws {
    try expectPlaces(in: encoding.bytes(of: Self.submission), encoding: encoding)
  }

  @Test func theDocumentOfASubmissionHasItsPlace() throws {
    let file = Array(Self.submission.utf8)
    let place = try FilingReader().read(file).source.document
    let text = String(decoding: file[place.lowerBound..<place.upperBound], as: UTF8.self)
    #expect(text.trimmingCharacters(in: .whitespacesAndNewlines) == Self.document)
  }

  @Test func theSecondOfTwoEqualCellsHasItsOwnPlace() throws {
    let row = OwnershipXML.Row("S", "D", shares: "100", price: "100")
    let filing = try FilingReader().read(OwnershipXML(tableI: [row, row]).bytes)
    let places = filing.document.rows(of: .nonDerivative)
      .compactMap { $0.transactionShares.source?.lowerBound }
    #expect(Set(places).count == 2)
    #expect(places == places.sorted())
  }

  @Test func aFootnoteStandsWhereItSays() throws {
    let file = OwnershipXML.document(
      "<footnotes><footnote id=\"F1\">a <b>bold</b> word</footnote></footnotes>")
    let place = try #require(try FilingReader().read(file).document.footnotes.first?.source)
    #expect(
      String(decoding: file[place.lowerBound..<place.upperBound], as: UTF8.self)
        == "<footnote id=\"F1\">a <b>bold</b> word</footnote>")
  }

  // MARK: What is read

  /// White space before the declaration, line breaks in tags, an empty element, characters of
  /// every length, CDATA and comments.
  private static let document = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!-- “quoted” > -->
    <ownershipDocument>
    <documentType>4</documentType>
    <periodOfReport >2024-03-15</periodOfReport >
    <issuer><issuerName>Caf\u{E9} – M\u{FC}ller &amp; S\u{F6}hne €</issuerName><issuerTradingSymbol/>
    </issuer>
    <reportingOwner><reportingOwnerId><rptOwnerName>Jos\u{E9} Roe</rptOwnerName>
    </reportingOwnerId></reportingOwner>
    <nonDerivativeTable><nonDerivativeTransaction>
    <securityTitle><value>Common</value><footnoteId
      id="F1"/></securityTitle>
    <transactionCoding><transactionCode>F</transactionCode><footnoteId id="F1"/></transactionCoding>
    <transactionAmounts><transactionShares><value><![CDATA[100]]></value></transactionShares>
    <transactionPricePerShare><footnoteId id="F1"></footnoteId></transactionPricePerShare>
    </transactionAmounts></nonDerivativeTransaction></nonDerivativeTable>
    <footnotes><footnote id="F1">Ünter “curly” quotes</footnote></footnotes>
    <remarks>à la fin</remarks>
    <ownerSignature><signatureName>Jos\u{E9}</signatureName></ownerSignature>
    </ownershipDocument>
    """

  private static let submission = """
    <SEC-DOCUMENT>0000700001-24-000001.txt : 20240318
    <SEC-HEADER>0000700001-24-000001.hdr.sgml : 20240318
    ACCESSION NUMBER:\t\t0000700001-24-000001
    ISSUER:
    \tCOMPANY DATA:
    \t\tCOMPANY CONFORMED NAME:\t\t\tCAF\u{C9} €
    </SEC-HEADER>
    <DOCUMENT>
    <TYPE>4
    <TEXT>
    <XML>
    \(document)
    </XML>
    </TEXT>
    </DOCUMENT>
    </SEC-DOCUMENT>

    """

  /// How the bytes of a file stand for characters.
  enum Encoding: CaseIterable {
    case utf8, utf8WithMark, windows1252, utf16LittleEndian, utf16BigEndian

    func bytes(of text: String) -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .windows1252: Array(text.data(using: .windowsCP1252) ?? Data())
      case .utf16LittleEndian: [0xFF, 0xFE] + Array(text.data(using: .utf16LittleEndian) ?? Data())
      case .utf16BigEndian: [0xFE, 0xFF] + Array(text.data(using: .utf16BigEndian) ?? Data())
      }
    }

    func text(of bytes: some Collection<UInt8>) -> String? {
      let encoding: String.Encoding =
        switch self {
        case .utf8, .utf8WithMark: .utf8
        case .windows1252: .windowsCP1252
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        }
      return String(data: Data(bytes), encoding: encoding)
    }
  }

  // MARK: What must hold

  private func expectPlaces(in file: [UInt8], encoding: Encoding) throws {
    let document = try FilingReader().read(file).document
    let cells = document.records.flatMap(\.cells)
    #expect(!cells.isEmpty)
    for cell in cells {
      let place = try #require(cell.source)
      try #require(place.upperBound <= file.count)
      let xml = try #require(encoding.text(of: file[place.lowerBound..<place.upperBound]))
      #expect(xml.hasPrefix("<\(cell.element.name)"), "\(cell.element) is \(xml)")
      #expect(
        xml.hasSuffix("</\(cell.element.name)>") || xml.hasSuffix("</\(cell.element.name) >")
          || (cell.text == nil && xml.hasSuffix("/>")), "\(cell.element) is \(xml)")
      #expect(
        xml.components(separatedBy: "<\(cell.element.name)>").count <= 2,
        "\(cell.element) is \(xml)")
      if let text = cell.text { #expect(Self.unescaped(xml).contains(text)) }
      for id in cell.footnoteIDs { #expect(xml.contains("id=\"\(id)\"")) }
    }
  }

  private static func unescaped(_ xml: String) -> String {
    var text = xml.replacingOccurrences(of: "\r\n", with: "\n")
      .replacingOccurrences(of: "<![CDATA[", with: "").replacingOccurrences(of: "]]>", with: "")
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
      ("&#x2019;", "’"), ("&#8217;", "’"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text
  }
}
