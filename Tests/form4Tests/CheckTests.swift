import FormTestSupport
import Testing

@Suite struct CheckTests {
  private let folder: TemporaryFolder
  private let clean: String
  private let doubtful: String
  private let wrong: String

  init() throws {
    folder = try TemporaryFolder()
    var xml = OwnershipXML(
      tableI: [.init("S", "D", shares: "100", price: "41.05", ownedAfter: "900")])
    xml.aff10b5One = "0"
    clean = try folder.write(xml.bytes, to: "clean.xml")
    xml.ticker = "NYSE:MHF"
    doubtful = try folder.write(xml.bytes, to: "doubtful.xml")
    xml.tableI = [
      .init("S", "A", shares: "100", price: "41.05", ownedAfter: .init("900", notes: ["F7"])) {
        $0.nature = "By \u{9B}2JTrust"
      }
    ]
    wrong = try folder.write(xml.bytes, to: "wrong.xml")
  }

  @Test func nothingFoundIsAnEmptyOutputAndASummary() throws {
    let run = try ProgramRun.form4("check", clean)
    #expect(run.status == 0)
    #expect(run.text == "")
    #expect(run.errors == "form4: 1 filing checked: nothing found\n")
  }

  @Test func findingsAreLinesInTheOrderOfTheFile() throws {
    let run = try ProgramRun.form4("check", clean, wrong)
    #expect(run.status == 1)
    #expect(
      run.text == """
        \(wrong):9:1: doubt: tradingSymbolUnclear: 'NYSE:MHF' is not one ticker; read as 'MHF'
        \(wrong):31:1: doubt: codeAgainstDirection: transaction code 'S' with securities acquired (A)
        \(wrong):34:1: departure: footnoteNotDefined: 'sharesOwnedFollowingTransaction' refers to \
        footnote 'F7', which is not defined
        \(wrong):38:1: departure: natureOfDirectOwnership: ownership is direct (D), and \
        'natureOfOwnership' is 'By \u{FFFD}2JTrust'

        """)
    #expect(run.errors == "form4: 2 filings checked: 2 departures, 2 doubts\n")
  }

  @Test func doubtsAloneEndWith0UnlessTheyCount() throws {
    #expect(try ProgramRun.form4("check", doubtful).status == 0)
    #expect(try ProgramRun.form4("check", "--strict", doubtful).status == 1)
    #expect(try ProgramRun.form4("check", "--strict", clean).status == 0)
  }

  @Test func jsonIsOneObjectALineForEachFinding() throws {
    let run = try ProgramRun.form4("check", "--json", doubtful)
    #expect(run.status == 0)
    #expect(
      run.text
        == "{\"path\":\"\(doubtful)\",\"line\":9,\"column\":1,\"kind\":\"doubt\","
        + "\"rule\":\"tradingSymbolUnclear\","
        + "\"message\":\"'NYSE:MHF' is not one ticker; read as 'MHF'\","
        + "\"cell\":\"issuer.issuerTradingSymbol\"}\n")
    let line = try #require(try ProgramRun.form4("check", "--json", wrong).lines.last)
    #expect(line.contains("\"section\":\"3.3, cm(5)\""))
    #expect(line.contains("\"cell\":\"nonDerivativeTable[0].ownershipNature.natureOfOwnership\""))
  }

  @Test func aBadFileIsOneLineAndTheOthersAreChecked() throws {
    let run = try ProgramRun.form4("check", folder.path + "/absent.xml", doubtful)
    #expect(run.status == 1)
    #expect(run.lines.count == 1)
    #expect(
      run.errorLines == [
        "form4: \(folder.path)/absent.xml: no such file", "form4: 1 filing checked: 1 doubt",
      ])
  }

  @Test func standardInputIsAFile() throws {
    let run = try ProgramRun.form4("check", "-", input: folder.read("doubtful.xml"))
    #expect(run.text.hasPrefix("-:9:1: doubt: tradingSymbolUnclear: "))
  }

  @Test func asciiIsOnlyASCII() throws {
    let run = try ProgramRun.form4("check", "--ascii", wrong)
    #expect(run.output.allSatisfy { (0x20...0x7E).contains($0) || $0 == 10 })
  }

  @Test func noFileEndsWith64() throws {
    #expect(try ProgramRun.form4("check").status == 64)
  }
}
