import FormTestSupport
import Foundation
import Testing

@Suite struct ShowTests {
  private let folder: TemporaryFolder
  private let sale: String
  private let award: String

  init() throws {
    folder = try TemporaryFolder()
    sale = try folder.write(Self.xml("Sale", "S").bytes, to: "sale.xml")
    award = try folder.write(Self.xml("Award", "A").bytes, to: "award.xml")
  }

  private static func xml(_ issuer: String, _ code: String) -> OwnershipXML {
    var xml = OwnershipXML(
      tableI: [
        .init(
          code, "D", shares: "1200", price: .init("41.0500", notes: ["F1"]), ownedAfter: "98800")
      ], footnotes: [("F1", "A weighted – average “price”.")])
    xml.issuerName = issuer + " Corp"
    return xml
  }

  // MARK: Text

  @Test func aFilingIsShownAsAForm() throws {
    let run = try ProgramRun.form4("show", sale)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.text == """
        Form 4  Statement of Changes in Beneficial Ownership

        Reporting person      Roe Jane  CIK 0000800010
                              director
        Issuer                Sale Corp [MHF]  CIK 0000700001
        Earliest transaction  2024-03-15

        Table I · non-derivative securities
                                                                    Owned
        Security      Date        Code  A/D  Amount     Price       after  D/I
        Common Stock  2024-03-15  S     D     1,200  $41.0500 (1)  98,800  D

          S open market or private sale

        Table II · derivative securities
        none

        Explanation of responses
        (1) A weighted – average “price”.

        Signature
        Jane Roe  2024-03-18

        """)
  }

  @Test func severalFilesAreShownInTheirOrderUnderTheirNames() throws {
    let run = try ProgramRun.form4("show", award, sale)
    #expect(run.status == 0)
    #expect(run.lines.filter { $0.hasPrefix("===") } == ["=== \(award)", "=== \(sale)"])
    #expect(
      run.lines.filter { $0.hasPrefix("Issuer") }.map { $0.contains("Award") } == [true, false])
  }

  @Test func standardInputIsAFile() throws {
    let run = try ProgramRun.form4("show", "-", input: Self.xml("Input", "S").bytes)
    #expect(
      run == (try ProgramRun.form4("show", folder.write(Self.xml("Input", "S").bytes, to: "i"))))
    #expect(run.text.contains("Input Corp"))
  }

  @Test func aPipeIsAFileToo() throws {
    let run = try ProgramRun.bash("cat '\(sale)' | \"$form4\" show - | cat")
    #expect(run.status == 0)
    #expect(run.text == (try ProgramRun.form4("show", sale)).text)
    let named = try ProgramRun.bash("\"$form4\" show <(cat '\(sale)')")
    #expect(named.text == run.text)
  }

  @Test func whatIsNoTerminalGetsNoColours() throws {
    #expect(!(try ProgramRun.form4("show", sale)).output.contains(0x1B))
    #expect(!(try ProgramRun.bash("\"$form4\" show '\(sale)' | cat")).output.contains(0x1B))
  }

  @Test func theWidthIsThatOfCOLUMNS() throws {
    var xml = Self.xml("Wide", "S")
    xml.footnotes = [("F1", String(repeating: "word ", count: 60))]
    let file = try folder.write(xml.bytes, to: "wide.xml")
    let narrow = try ProgramRun.form4("show", file, environment: ["COLUMNS": "40"])
    let wide = try ProgramRun.form4("show", file, environment: ["COLUMNS": "110"])
    #expect(narrow.lines.allSatisfy { $0.count <= 40 })
    #expect(wide.lines.contains { $0.count > 80 })
  }

  @Test(arguments: ["", "x", "-5", "0", "99999999999999999999"])
  func aNonsensicalCOLUMNSDoesNoHarm(columns: String) throws {
    let run = try ProgramRun.form4("show", sale, environment: ["COLUMNS": columns])
    #expect(run.status == 0)
    #expect(run.text.contains("Sale Corp"))
  }

  @Test func asciiIsOnlyASCII() throws {
    var xml = Self.xml("Müller – 山田 😀 €", "S")
    xml.remarks = "café ½ ™"
    let file = try folder.write(xml.bytes, to: "other.xml")
    #expect(!(try ProgramRun.form4("show", file)).output.allSatisfy { $0 < 0x80 })
    let run = try ProgramRun.form4("show", "--ascii", file)
    #expect(run.status == 0)
    #expect(run.output.allSatisfy { (0x20...0x7E).contains($0) || $0 == 10 })
    #expect(run.text.contains("Table I"))
  }

  /// The library that reads the XML guesses an encoding from the first bytes, and would tell of a
  /// wrong guess on the reader's screen.
  @Test(arguments: [
    [0x3C, 0, 0, 0], [0, 0, 0, 0x3C], [0x3C, 0, 0x3F, 0], [0, 0x3C, 0, 0x3F],
    [0x4C, 0x6F, 0xA7, 0x94], [0, 0, 0x3C, 0],
  ])
  func bytesThatLookLikeAnotherEncodingAreTheOnlyThingToldOf(start: [UInt8]) throws {
    let bytes = Self.xml("Sale", "S").bytes
    for name in ["whole.xml", "page.html"] {
      let body = name == "whole.xml" ? bytes : Array("<html><body>Form 4".utf8)
      let run = try ProgramRun.form4("show", try folder.write(start + body, to: name))
      #expect(!run.errors.contains("encoding"))
      #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("form4: ") })
      #expect((run.status == 0) == (name == "whole.xml"), "\(run.errors)")
    }
  }

  // MARK: JSON

  @Test func jsonIsOneObjectALineInTheOrderOfTheFiles() throws {
    let run = try ProgramRun.form4("show", "--json", award, sale, award)
    #expect(run.status == 0)
    let objects = try run.lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
    let paths = objects.map { ($0?["source"] as? [String: Any])?["path"] as? String }
    #expect(paths == [award, sale, award])
    #expect(run.text.hasSuffix("}\n"))
  }

  @Test func theSourceHasTheHashOfTheFile() throws {
    let run = try ProgramRun.form4("show", "--json", sale)
    let sum = try ProgramRun.bash("sha256sum < '\(sale)' || shasum -a 256 < '\(sale)'")
    let hash = try #require(sum.text.split(separator: " ").first)
    #expect(hash.count == 64)
    #expect(run.text.contains("\"sha256\":\"\(hash)\""))
  }

  @Test func aFileThatFailsHasNoJSON() throws {
    let run = try ProgramRun.form4("show", "--json", award, folder.path + "/absent", sale)
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.errorLines.count == 1)
  }

  // MARK: Bad input

  struct BadInput: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]?
    var message: String

    var testDescription: String { name }
  }

  static let badInputs = [
    BadInput(name: "missing.xml", bytes: nil, message: "no such file"),
    BadInput(name: "empty.xml", bytes: [], message: "the file is empty"),
    BadInput(name: "blank.txt", bytes: Array(" \n\t\n".utf8), message: "the file is empty"),
    BadInput(
      name: "cut.xml", bytes: Array(OwnershipXML().bytes.prefix(100)),
      message: "line 4, column 22: broken XML, "),
    BadInput(
      name: "annual-report.txt",
      bytes: Array(
        "<SEC-DOCUMENT>x\nCONFORMED SUBMISSION TYPE:\t10-K\n<DOCUMENT>\n<TYPE>10-K\n<TEXT>\n".utf8),
      message: "form type '10-K' is not Form 3, 4 or 5"),
    BadInput(
      name: "binary.bin", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) },
      message:
        "not an ownership filing; form4 reads Forms 3, 4 and 5 as XML, submission, SEC page or text"
    ),
    BadInput(
      name: "feed.xml", bytes: Array("<?xml version=\"1.0\"?><rss/>".utf8),
      message: "the XML is a 'rss', not an 'ownershipDocument'"),
  ]

  @Test(arguments: badInputs)
  func aBadFileIsOneLineAndTheOthersAreShown(input: BadInput) throws {
    let file = folder.path + "/" + input.name
    if let bytes = input.bytes { try folder.write(bytes, to: input.name) }
    let run = try ProgramRun.form4("show", award, file, sale)
    #expect(run.status == 1)
    #expect(run.text.contains("Award Corp"))
    #expect(run.text.contains("Sale Corp"))
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("form4: \(file): \(input.message)"), "\(run.errors)")
  }

  @Test func aFolderIsOneLineThatSaysWhatToDo() throws {
    let run = try ProgramRun.form4("show", folder.path, sale)
    #expect(run.status == 1)
    #expect(run.text.contains("Sale Corp"))
    #expect(run.errors == "form4: \(folder.path): is a folder; name the files in it\n")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aFileThatMayNotBeReadIsOneLine() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: award)
    let run = try ProgramRun.form4("show", award, sale)
    #expect(run.status == 1)
    #expect(run.text.contains("Sale Corp"))
    #expect(run.errors == "form4: \(award): may not be read; check its permissions\n")
  }

  @Test func emptyStandardInputIsOneLine() throws {
    let run = try ProgramRun.form4("show", "-")
    #expect(run.status == 1)
    #expect(run.errors == "form4: standard input: the file is empty\n")
  }

  /// Names and texts of a file went to standard error as they were.
  @Test(arguments: [
    "<SEC-DOCUMENT>x\nCONFORMED SUBMISSION TYPE:\t\u{1B}[31m10-K\u{1B}]0;x\u{7}\n",
    "<SEC-DOCUMENT>x\nCONFORMED SUBMISSION TYPE:\t\u{9B}31m\u{202E}10-K\n",
  ])
  func nothingThatATerminalWouldObeyIsInAnErrorLine(content: String) throws {
    let file = try folder.write(Array(content.utf8), to: "\u{1B}[2Jname\nof two lines.txt")
    for path in [file, folder.path + "/absent\u{1B}[31m"] {
      let run = try ProgramRun.form4("show", path)
      #expect(run.status == 1)
      #expect(run.errorLines.count == 1)
      #expect(
        run.errors.unicodeScalars.dropLast().allSatisfy {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
        }, "\(Array(run.errors.utf8))")
    }
  }

  // MARK: Where output goes

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let files = Array(repeating: "'\(sale)'", count: 200).joined(separator: " ")
    for options in ["", "--json"] {
      let run = try ProgramRun.bash(
        "\"$form4\" show \(options) \(files) | head -1; exit ${PIPESTATUS[0]}")
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.lines.count == 1)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func aFullDiskIsSaidAndCannotRun() throws {
    let run = try ProgramRun.bash("\"$form4\" show '\(sale)' > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors == "form4: standard output: no space left on device\n")
  }

  // MARK: Usage

  @Test(arguments: [["show"], ["show", "--nonsense", "x"], ["show", "--json=1", "x"]])
  func aWrongCommandLineEndsWith64(arguments: [String]) throws {
    let run = try ProgramRun([BuiltProgram.path("form4")] + arguments)
    #expect(run.status == 64)
    #expect(run.output == [])
    #expect(run.errors.contains("Usage:"))
  }

  @Test(arguments: [["--help"], ["show", "--help"], ["--version"]])
  func helpAndVersionAreResults(arguments: [String]) throws {
    let run = try ProgramRun([BuiltProgram.path("form4")] + arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!run.output.isEmpty)
  }

  // MARK: Samples

  @Test(arguments: SampleFiling.all)
  func everySampleIsShown(sample: SampleFiling) throws {
    let run = try ProgramRun.form4("show", sample.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.text.contains("Table I"))
    #expect(run.output.allSatisfy { $0 >= 0x20 || $0 == 10 })
  }
}
