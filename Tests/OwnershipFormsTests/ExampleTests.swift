import FormTestSupport
import Foundation
import OwnershipForms
import Testing

// What the page "Reading a filing" shows; a test holds the two against each other.
// example begins
func sales(in bytes: [UInt8]) throws(ReadingError) -> [String] {
  let filing = try FilingReader().read(bytes)
  let rows = filing.document.rows(of: .nonDerivative)
  return rows.filter { $0.transactionCode.value == .sale }.map { row in
    let shares = row.transactionShares.text ?? "see \(row.transactionShares.footnoteIDs)"
    return "\(shares) at \(row.transactionPricePerShare.text ?? "no price")"
  }
}
// example ends

/// The example of the documentation compiles and does what it says.
@Suite struct ExampleTests {
  @Test func theExampleGivesTheSales() throws {
    let rows: [OwnershipXML.Row] = [
      .init("S", "D", shares: "100", price: "12.50"), .init("F", "D", shares: "40", price: "12.50"),
      .init("S", "D", shares: .init(nil, notes: ["F1"])),
    ]
    let file = OwnershipXML(tableI: rows, footnotes: [("F1", "All of them.")]).bytes
    #expect(try sales(in: file) == ["100 at 12.50", "see [\"F1\"] at no price"])
  }

  @Test func thePageShowsTheExample() throws {
    let here = URL(fileURLWithPath: #filePath)
    let source = try String(contentsOf: here, encoding: .utf8)
    let example = try #require(
      source.split(separator: "// example begins\n").last?.split(separator: "// example ends").first
    )
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent(
        "Sources/OwnershipForms/OwnershipForms.docc/ReadingAFiling.md"), encoding: .utf8)
    #expect(page.contains("import OwnershipForms\n\n" + example))
  }
}
