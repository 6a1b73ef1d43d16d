import BrowserViewModel
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

/// Copying, opening and writing.
@Suite struct TakingTests {
  private func robot(cik: String) throws -> BrowserRobot {
    let samples = try OpenedFiling.samples()
    var filing = try #require(samples.first { $0.filing.source.format == .submission })
    filing.filing.document.issuer = Issuer(
      record: FiledRecord(cells: [.init(element: .issuerCik, text: cik)]))
    return BrowserRobot([filing])
  }

  @Test func fictionHasNoPageAtTheSEC() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("o")
    #expect(robot.effects == [])
    #expect(
      robot.browser.message?.text == "this filing is fiction; the SEC has no page of it")
  }

  @Test func aRealFilingIsOpenedByItsAddress() throws {
    var robot = try robot(cik: "0000320193")
    let number = try #require(robot.browser.opened?.filing.source.accessionNumber)
    let folder = number.filter { $0 != "-" }
    let address =
      "https://www.sec.gov/Archives/edgar/data/320193/\(folder)/\(number)-index.htm"
    robot.press("oyu")
    #expect(robot.effects == [.openAddress(address), .copy(address, what: address)])
  }

  @Test func aFileWithoutAccessionNumberHasNoAddress() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("Go")
    #expect(
      robot.browser.message?.text
        == "the file has no accession number; no address is known")
  }

  @Test func theAccessionNumberIsCopied() throws {
    var robot = try robot(cik: "0000320193")
    let number = try #require(robot.browser.opened?.filing.source.accessionNumber)
    robot.press("ya")
    #expect(robot.effects == [.copy(number, what: "accession number \(number)")])
    #expect(robot.browser.prompt == nil)
  }

  @Test func theRowIsCopiedWithTabs() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("G4yr")
    #expect(
      robot.effects == [
        .copy(
          "Common Stock\t2014-09-12 ?\t\tF ?\tD\t13,767 (1)\t$3.83 ?\t353,512 ?\tD\t",
          what: "row 1")
      ])
  }

  @Test func anyOtherLetterCopiesNothing() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("yz")
    #expect(robot.effects == [])
    #expect(robot.browser.message?.text == "nothing was copied")
  }

  @Test func theListIsWrittenWithItsLimit() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("\\qlmre<Enter>x")
    #expect(robot.effects == [.exportList(query: "qlmre")])
  }

  @Test func aTableIsWrittenAsFiled() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("G4x")
    guard case .export(let name, let csv)? = robot.effects.first else {
      Issue.record("nothing was written")
      return
    }
    #expect(name == "nonDerivativeTable")
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(
      lines.last
        == "Common Stock,,2014-09-12,,,,F,,D,,13767,F1,3.83,,353512,,D,,,")
  }
}
