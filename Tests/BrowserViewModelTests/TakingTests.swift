import BrowserViewModel
import FormTestSupport
import OwnershipForms
import Testing

@Suite struct TakingTests {
  private static let address =
    "https://www.sec.gov/Archives/edgar/data/700001/000070000124000001/"
    + "0000700001-24-000001-index.htm"

  @Test(arguments: [
    ("ya", Effect.copy("0000700001-24-000001", what: "accession number 0000700001-24-000001")),
    ("yu", .copy(address, what: address)),
    ("yp", .copy("filings/manyRows.txt", what: "path of the file")),
    (
      "4jyr",
      .copy(
        "Common Stock\t2024-03-15\t\tF\tD\t13,767 (2)(3)\t$3.830\t115,033.25\tD\t", what: "row 2")
    ),
    ("o", .openAddress(address)),
  ])
  func takesAlong(keys: String, effect: Effect) throws {
    var robot = try BrowserRobot.onAll()
    robot.press(keys)
    #expect(robot.effects == [effect])
    #expect(robot.browser.prompt == nil)
  }

  @Test(arguments: ["yz", "y<Esc>", "y<Backspace>"])
  func otherKeysCopyNothing(keys: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press(keys)
    #expect(robot.effects.isEmpty && robot.browser.prompt == nil)
  }

  @Test(arguments: ["yu", "o"])
  func fictionHasNoPage(keys: String) throws {
    var robot = try BrowserRobot.on(.fictional)
    robot.press(keys)
    #expect(robot.effects.isEmpty)
    #expect(robot.message == "this filing is fiction; the SEC has no page of it")
  }

  @Test(arguments: ["ya", "yu", "o"])
  func fileWithoutAnAccessionNumberSaysSo(keys: String) throws {
    var opened = try BrowserFiling.manyRows.opened()
    opened.filing.source.accessionNumber = nil
    var robot = BrowserRobot([opened])
    robot.press(keys)
    #expect(robot.effects.isEmpty)
    #expect(robot.message?.hasPrefix("the file has no accession number") == true)
  }

  @Test(arguments: ["y", "o", "w", "e", "4x"])
  func nothingIsTakenWhereNoFilingIsOpen(keys: String) {
    var robot = BrowserRobot([])
    robot.press(keys)
    #expect(robot.effects.isEmpty && robot.browser.prompt == nil && robot.browser.view == nil)
    #expect(robot.message == "no filing is open")
  }

  @Test func listIsWrittenAsItIsLimited() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("x\\maple<Enter>x")
    #expect(
      robot.effects == [
        .exportList(query: "", order: nil), .exportList(query: "maple", order: nil),
      ])
  }

  @Test func tableIsWrittenExactly() throws {
    var robot = try BrowserRobot.on(.optionsOnly)
    robot.press("5x")
    let heading =
      "Derivative security,Derivative security footnotes,Ex. price,Ex. price footnotes,"
      + "Date,Date footnotes,Deemed,Deemed footnotes,Code,Code footnotes,A/D,A/D footnotes,"
      + "Amount,Amount footnotes,Exercisable,Exercisable footnotes,Expires,Expires footnotes,"
      + "Underlying,Underlying footnotes,Underlying amount,Underlying amount footnotes,"
      + "Price,Price footnotes,Owned after,Owned after footnotes,D/I,D/I footnotes,"
      + "Nature,Nature footnotes\r\n"
    func row(_ price: String, _ note: String, _ expires: String, _ expiresNote: String) -> String {
      "Stock Option (Right to Buy),,\(price),\(note),2024-03-15,,2024-03-16,,A,,A,,5000,,"
        + "2025-03-15,,\(expires),\(expiresNote),Common Stock,,5000,,0,,5000,,D,,,\r\n"
    }
    let csv =
      heading + row("12.5", "", "2034-03-15", "") + row("125.125", "", "2033-01-31", "")
      + row(".5", "F1", "", "F1")
    #expect(robot.effects == [.export(name: "derivativeTable", csv: csv)])
  }

  @Test func notesAreWrittenExactly() throws {
    var opened = try BrowserFiling.optionsOnly.opened()
    opened.filing.document.footnotes[0].text = "He said \"no\",\nthen left."
    var robot = BrowserRobot([opened])
    robot.press("6x")
    let csv = "id,text\r\nF1,\"He said \"\"no\"\",\nthen left.\"\r\n"
    #expect(robot.effects == [.export(name: "footnotes", csv: csv)])
  }

  @Test func panesOfTextAreNotWritten() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("2x")
    #expect(robot.message == "x writes the list, a table or the footnotes")
    robot.press("wx")
    #expect(robot.message == "close the view first; x writes a pane")
    #expect(robot.effects.isEmpty)
  }
}
