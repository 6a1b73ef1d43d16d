import FormTestSupport
import Testing

@Suite struct SearchTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = ["FORM4_INDEX": "\(folder.path)/index.sqlite"]
  }

  private func form4(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(
      [BuiltProgram.path("form4")] + arguments, environment: environment)
  }

  /// Two files with the same accession number in their names hold one filing.
  @Test func theFurtherFilesOfAFilingAreNamed() throws {
    let xml = OwnershipXML(tableI: [.init("P", "A", shares: "100", price: "1.5")])
    let first = try folder.write(xml.bytes, to: "0099000001-25-000001.xml")
    let second = try folder.write(xml.bytes, to: "000-000.xml")
    _ = try folder.write(xml.bytes, to: "009900000125000001.xml")
    #expect(try form4("index", folder.path).status == 0)
    let json = try form4("search", "form:4", "--filings", "--json").lines.sorted()
    #expect(json.count == 2)
    #expect(json.contains { $0.hasSuffix(#""path":"\#(second)"}"#) })
    #expect(
      json.contains {
        $0.hasSuffix(
          #""path":"\#(first)","furtherFiles":[{"path":"\#(folder.path)/009900000125000001.xml","#
            + #""format":"xml","evidence":"the same accession number"}]}"#)
      })
    let text = try form4("search", "form:4", "--filings").lines.sorted()
    #expect(text.map { $0.hasSuffix("\(first)  and 1 more file") } == [false, true])
    let status = try form4("index", "--status").lines
    #expect(status.contains("          1 hold a filing shown from another file"))
    #expect(status.contains("filings   2"))
  }
}
