import FormTestSupport
import Testing

@Suite struct WithholdingTests {
  private let folder: TemporaryFolder
  private let withheld: String
  private let sale: String

  init() throws {
    folder = try TemporaryFolder()
    let xml = OwnershipXML(
      tableI: [
        .init(
          "F", "D", shares: .init("13767", notes: ["F1"]), price: "3.83", ownedAfter: "353512")
      ],
      footnotes: [("F1", "Payment of tax liability by delivering securities upon vesting.")])
    withheld = try folder.write(xml.bytes, to: "withheld.xml")
    sale = try folder.write(
      OwnershipXML(tableI: [.init("S", "D", shares: "1")]).bytes, to: "sale.xml")
  }

  @Test func aWithholdingIsNoSaleAndSaysThatThereIsNoVestRow() throws {
    let run = try ProgramRun.form4("withholding", withheld)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.text == """
        Roe Jane · Maple Harbor Foods Inc [MHF] · Form 4

        Code          F  tax or exercise price paid in shares; not a sale
        Date          2024-03-15
        Security      Common Stock, direct
        Shares        13,767 (1)
        Price         $3.83
        Value         $52,727.61  worked out, shares × price
        Paid for      tax  from the footnote's words
        Vest rows     no vest row in this filing
        (1)           Payment of tax liability by delivering securities upon vesting.

        """)
  }

  @Test func filesWithoutAWithholdingAreNotMentioned() throws {
    let run = try ProgramRun.form4("withholding", sale, withheld, sale)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.lines.filter { $0.hasPrefix("===") } == ["=== \(withheld)"])
  }

  @Test func nothingFoundEndsWith1() throws {
    let run = try ProgramRun.form4("withholding", sale)
    #expect(run.status == 1)
    #expect(run.output == [])
    #expect(run.errors == "form4: no tax-withholding disposition in these files\n")
  }

  @Test func aBadFileIsOneLineAndTheOthersAreLookedThrough() throws {
    let run = try ProgramRun.form4("withholding", folder.path + "/absent.xml", withheld)
    #expect(run.status == 1)
    #expect(run.errors == "form4: \(folder.path)/absent.xml: no such file\n")
    #expect(run.text.contains("no vest row in this filing"))
  }

  @Test func standardInputIsAFile() throws {
    let input = folder.read("withheld.xml")
    let run = try ProgramRun.form4("withholding", "-", input: input)
    #expect(run == (try ProgramRun.form4("withholding", withheld)))
  }

  @Test func asciiIsOnlyASCII() throws {
    let run = try ProgramRun.form4("withholding", "--ascii", withheld)
    #expect(run.status == 0)
    #expect(run.output.allSatisfy { (0x20...0x7E).contains($0) || $0 == 10 })
  }

  @Test func noFileEndsWith64() throws {
    #expect(try ProgramRun.form4("withholding").status == 64)
  }
}
