import FormTestSupport
import LocalIndex
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

  @Test func aTableHasAHeadingAndTheRowsAsFiled() throws {
    var xml = OwnershipXML(tableI: [.init("P", "A", shares: "100", price: "1.50")])
    xml.persons = ["=HYPERLINK(1)"]
    _ = try folder.write(xml.bytes, to: "a.xml")
    #expect(try form4("index", folder.path).status == 0)
    func cells(_ arguments: String...) throws -> [[Substring]] {
      let run = try ProgramRun(
        [BuiltProgram.path("form4"), "search", "code:P"] + arguments, environment: environment)
      #expect(run.status == 0)
      return run.text.split(separator: "\r\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)
      }
    }
    let table = try cells("--tsv")
    #expect(table.count == 2)
    #expect(table[0].count == table[1].count)
    let row = Dictionary(uniqueKeysWithValues: zip(table[0], table[1]))
    #expect(row["transactionPricePerShare"] == "1.50")
    #expect(row["rptOwnerName"] == "=HYPERLINK(1)")
    #expect(row["ordinal"] == "0")
    let defused = try cells("--tsv", "--for-spreadsheet")
    #expect(
      Dictionary(uniqueKeysWithValues: zip(defused[0], defused[1]))["rptOwnerName"]
        == "'=HYPERLINK(1)")
  }

  /// Writes a filing and its amendment with another price, and indexes them.
  private func writeAmendment() throws -> (original: String, amendment: String) {
    var row = OwnershipXML.Row("P", "A", shares: "1000", price: "1.5")
    row.ownedAfter = "2000"
    var xml = OwnershipXML(tableI: [row])
    let original = try folder.write(xml.bytes, to: "o.xml")
    xml.form = "4/A"
    xml.originalSubmission = "2024-03-18"
    xml.tableI?[0].price = "1.75"
    let amendment = try folder.write(xml.bytes, to: "a.xml")
    #expect(try form4("index", folder.path).status == 0)
    return (original, amendment)
  }

  @Test func theEffectiveViewLeavesOutWhatAnAmendmentRestates() throws {
    let (original, amendment) = try writeAmendment()
    let filed = try form4("search", "code:P").lines
    #expect(filed.count == 2)
    #expect(filed.contains { $0.hasSuffix("\(original)  restated by an amendment") })
    #expect(
      try form4("search", "--effective", "code:P").lines.map { $0.hasSuffix(amendment) } == [true])
    #expect(
      try form4("search", "--effective", "--filings", "code:P").lines
        .map { $0.hasSuffix(amendment) } == [true])
    let rows = try form4("search", "--json", "price:1.5").lines
    #expect(rows.count == 1)
    #expect(rows[0].contains(#""supersededBy":"\#(amendment)""#))
    let amends = try form4("search", "--json", "--filings", "amends:linked").lines
    #expect(amends.count == 1)
    #expect(
      amends[0].contains(
        #""amends":"\#(original)","amendsStatus":"linked","amendsEvidence":"the same form, "#))
    #expect(amends[0].hasSuffix(#""restates":"Table I restated"}"#))
  }

  @Test func sumsCountAnAmendedRowOnceAndSayThatTheyAreDerived() throws {
    _ = try writeAmendment()
    let run = try form4("search", "--sum", "all", "code:P")
    #expect(
      run.lines == ["P   A               1,000                 1,750  1 row in 1 filing"])
    #expect(
      run.errors.contains("derived: sums of Table I, without rows that an amendment restates"))
    #expect(
      try form4("search", "--sum", "all", "--as-filed", "--json", "code:P").lines == [
        #"{"transactionCode":"P","transactionAcquiredDisposedCode":"A","totalShares":2000,"#
          + #""totalValue":3250,"rows":2,"filings":2,"rowsWithoutShares":0,"rowsWithoutValue":0,"#
          + #""rowsWithInferredCode":0,"basis":"derived: sums of Table I, as filed"}"#
      ])
  }

  @Test(arguments: [
    ["--json", "--csv"], ["--csv", "--tsv"], ["--for-spreadsheet"], ["--as-filed"],
    ["--sum", "all", "--filings"], ["--sum", "all", "--as-filed", "--effective"],
  ])
  func optionsThatContradictAreRefused(options: [String]) throws {
    let run = try ProgramRun(
      [BuiltProgram.path("form4"), "search", "acme"] + options, environment: environment)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [["help", "query"], ["query"]])
  func theQueryLanguageIsExplainedOnOnePage(arguments: [String]) throws {
    let lines = try ProgramRun(
      [BuiltProgram.path("form4")] + arguments, environment: environment
    ).lines
    for field in QueryField.allCases {
      let term = "  \(field.rawValue):\(field.example)"
      let meaning = field.meaning.prefix(12)
      #expect(lines.count { $0.hasPrefix(term) && $0.contains(meaning) } == 1, "\(field)")
    }
    #expect(lines.filter { $0.count > 80 } == [])
  }

  /// They were taken for words of the query, and nothing was said.
  @Test(arguments: ["--josn", "--limt"])
  func anUnknownOptionIsRefused(option: String) throws {
    let run = try form4("search", "acme", option)
    #expect(run.status == 64)
    #expect(run.errors.contains("unknown option '\(option)'"))
    #expect(try form4("search", "--", option).status == 1)
  }

  @Test func resultsAreSortedByAColumn() throws {
    let xml = OwnershipXML(tableI: [
      .init("P", "A", shares: "900", price: "2"), .init("P", "A", shares: "1000", price: "1"),
    ])
    _ = try folder.write(xml.bytes, to: "a.xml")
    #expect(try form4("index", folder.path).status == 0)
    func amounts(_ sort: String) throws -> [Bool] {
      try form4("search", "code:P", "--json", "--sort=\(sort)").lines
        .map { $0.contains(#""transactionShares":1000"#) }
    }
    #expect(try amounts("shares") == [false, true])
    #expect(try amounts("-shares") == [true, false])
    #expect(try form4("search", "code:P", "--sort=colour").status == 64)
    #expect(try form4("search", "code:P", "--filings", "--sort=shares").status == 64)
  }

  /// Only `e` and `show` told that a code was inferred; the list of results looked as filed.
  @Test func whatIsNotAsFiledIsMarked() throws {
    let sample = SampleFiling.repository + "/sample-filings/form4-scarfo.txt"
    #expect(try form4("index", sample).status == 0)
    let line = try #require(try form4("search", "scarfo").lines.first)
    #expect(line.hasPrefix("2014-09-15s  4    SONS    Scarfo Anthony        2014-09-12  F?  D "))
    #expect(line.contains("3.83  ?  Common Stock"))
  }

  @Test func anIndexMadeAnewKeepsItsPaths() throws {
    let xml = OwnershipXML(tableI: [.init("P", "A", shares: "900", price: "2")])
    _ = try folder.write(xml.bytes, to: "a.xml")
    #expect(try form4("index", folder.path).status == 0)
    #expect(try form4("index", "--rebuild", "--status").status == 64)
    let run = try form4("index", "--rebuild")
    #expect(run.status == 0)
    #expect(run.errorLines == ["form4: 1 file found, 1 filing read"])
    let status = try form4("index", "--status").lines
    #expect(status.contains("path      \(folder.path)"))
  }

  @Test func aFilingInAnArchiveIsShownByItsPath() throws {
    let xml = OwnershipXML(tableI: [.init("P", "A", shares: "900", price: "2")])
    _ = try folder.write(xml.bytes, to: "a.xml")
    let packing = try ProgramRun.bash("cd \(folder.path) && tar -czf day.tgz a.xml && rm a.xml")
    try #require(packing.status == 0)
    #expect(try form4("index", folder.path).status == 0)
    let path = "\(folder.path)/day.tgz/a.xml"
    let found = try #require(try form4("search", "code:P", "--filings").lines.first)
    #expect(found.hasSuffix(path))
    #expect(try form4("show", path).status == 0)
    let missing = try form4("show", "\(folder.path)/day.tgz/b.xml")
    #expect(missing.errorLines.first?.hasSuffix("the archive has no such file") == true)
  }

  @Test func aWrongQueryNamesTheHelp() throws {
    let run = try form4("search", "foo:bar")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("form4: query, column 1: 'foo' is no field; expected one of"))
    #expect(run.errors.hasSuffix("see form4 help query\n"))
  }
}
