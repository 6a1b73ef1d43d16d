import FormTestSupport
import Foundation
import OwnershipForms
import Testing

/// The checks over whole filings: the samples, real ones, prints, and ones that no one would file.
@Suite struct FilingChecksTests {
  /// What is known of the sample filings.
  private static let known = [
    // The purchase that its Form 4 itself calls late, which section 4.3.8.2 has no room for.
    "quillmere-therapeutics/0099000112-25-000003.txt": ["timelinessAgainstFormType"]
  ]

  @Test(arguments: SampleFiling.all)
  func noRuleFindsADepartureInASampleUnlessItIsKnown(sample: SampleFiling) throws {
    let findings = FilingChecks.findings(in: try FilingReader().read(try sample.bytes()))
    #expect(
      findings.filter { $0.kind == .departure }.map(\.rule.id) == Self.known[sample.name] ?? [])
  }

  private static let shared = ProcessInfo.processInfo.environment["FORM4_SHARED"]

  /// EDGAR enforces its specification, so that a rule which many published filings break is
  /// misread.
  @Test(.enabled(if: shared != nil, "FORM4_SHARED names no folder"))
  func hardlyARealFilingDeparts() throws {
    let filings = SampleFiling.inFolder(try #require(Self.shared) + "/corpus")
      .filter { $0.name.hasPrefix("xml/") || $0.name.hasPrefix("submissions/") }
    #expect(!filings.isEmpty)
    var broken: [String: Int] = [:]
    for filing in filings {
      let findings = FilingChecks.findings(in: try FilingReader().read(try filing.bytes()))
      let rules = Set(findings.filter { $0.kind == .departure }.map(\.rule.id))
      for rule in rules { broken[rule, default: 0] += 1 }
    }
    #expect(broken.filter { $0.value * 100 > filings.count } == [:])
  }

  @Test func findingsStandInTheOrderOfTheFile() throws {
    var xml = OwnershipXML(
      tableI: [.init("P", "D", shares: "-1"), .init("Q", "A")],
      footnotes: [("1", "a"), ("F2", "b")])
    xml.ticker = "none"
    let places = try findings(in: xml.bytes).compactMap { $0.place?.lowerBound }
    #expect(places.count > 10)
    #expect(places == places.sorted())
  }

  @Test func everyFindingOfACellNamesAndPlacesIt() throws {
    let filing = try FilingReader().read(
      OwnershipXML(tableI: [.init("S", "A", shares: "100", price: "0", ownedAfter: "1")]).bytes)
    let finding = try #require(
      FilingChecks.findings(in: filing).first { $0.rule.id == "codeAgainstDirection" })
    let row = try #require(filing.document.rows(of: .nonDerivative).first)
    #expect(
      finding
        == CheckFinding(
          finding.rule, "transaction code 'S' with securities acquired (A)", kind: .doubt,
          cell: CellPath(.row(.nonDerivative, 0), .transactionAcquiredDisposedCode),
          at: row.acquiredOrDisposed.source))
  }

  // MARK: Prints

  @Test func aPrintIsNotBlamedForWhatItCannotHold() throws {
    let findings = try findings(in: Array(Self.print.utf8))
    #expect(findings.filter { $0.kind == .departure } == [])
  }

  @Test func aPlainFormOfTheOldDaysIsNotBlamedForHavingNoElements() throws {
    let submission = """
      <SEC-DOCUMENT>0000700001-99-000001.txt : 19990318
      <SEC-HEADER>0000700001-99-000001.hdr.sgml : 19990318
      ACCESSION NUMBER:\t\t0000700001-99-000001
      CONFORMED SUBMISSION TYPE:\t4
      FILED AS OF DATE:\t\t19990318
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>4
      <TEXT>
      \(Self.print)</TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>

      """
    let found = try findings(in: Array(submission.utf8))
    #expect(found.map(\.rule.id) == ["formNotReadIntoCells"])
    #expect(found.map(\.kind) == [.reading])
  }

  @Test func whatStandsInAPrintIsChecked() throws {
    let changed = Self.print.replacing("[MHF]", with: "[NYSE: MHF]")
      .replacing("$41.05", with: "$0")
    let rules = try findings(in: Array(changed.utf8)).map(\.rule.id)
    #expect(rules == ["tradingSymbolUnclear", "zeroPriceInMarket"])
  }

  @Test func aFootnoteThatAPrintLostIsANoteOnTheReading() throws {
    let changed = Self.print.replacing("(1) Sold", with: "Sold")
    let found = try findings(in: Array(changed.utf8)).filter { $0.rule.id == "footnoteNotDefined" }
    #expect(found.map(\.kind) == [.reading])
  }

  private static let print = """
    FORM 4\tUNITED STATES SECURITIES AND EXCHANGE COMMISSION
    STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
    Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934
    1. Name and Address of Reporting Person*
    Roe Jane
    (Last) (First) (Middle)
    1 MAIN STREET
    (Street)
    PORTLAND\tME\t04101
    (City) (State) (Zip)
    2. Issuer Name and Ticker or Trading Symbol
    Maple Harbor Foods Inc [MHF]
    3. Date of Earliest Transaction (Month/Day/Year)
    03/15/2024
    4. If Amendment, Date of Original Filed (Month/Day/Year)
    5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
    X Director
    6. Individual or Joint/Group Filing (Check Applicable Line)
    X Form filed by One Reporting Person
    Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
    1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution Date, if any (Month/Day/Year)\t3. Transaction Code (Instr. 8)\t4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)\t5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)\t6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)\t7. Nature of Indirect Beneficial Ownership (Instr. 4)
    \t\t\tCode\tV\tAmount\t(A) or (D)\tPrice\t\t\t
    Common Stock\t03/15/2024\t\tS\t\t100 (1)\tD\t$41.05\t900\tD\t
    Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
    Explanation of Responses:
    (1) Sold in the open market.
    Remarks:
    Jane Roe\t03/18/2024
    ** Signature of Reporting Person\tDate

    """

  // MARK: What no one would file

  @Test func everyOneOfThousandsOfRowsIsChecked() throws {
    let count = 5000
    let rows = (0..<count).map { index in
      OwnershipXML.Row(
        "S", "A", shares: .init("\(index).123456", notes: ["F\(index)", "F\(index)"]),
        ownedAfter: .init("\(index)"))
    }
    let notes = (0..<count).map { (id: "F\($0 / 2)", text: "a") }
    let found = try findings(in: OwnershipXML(tableI: rows, footnotes: notes).bytes)
    #expect(found.count { $0.rule.id == "codeAgainstDirection" } == count)
  }

  @Test func anEmptyDocumentIsCheckedWithoutATrap() throws {
    for form in ["3", "3/A", "4", "4/A", "5", "5/A"] {
      let found = try findings(in: OwnershipXML.document("", form: form))
      #expect(found.contains { $0.rule.id == "elementMissing" }, "Form \(form)")
    }
  }

  private func findings(in bytes: [UInt8]) throws -> [CheckFinding] {
    FilingChecks.findings(in: try FilingReader().read(bytes))
  }
}
