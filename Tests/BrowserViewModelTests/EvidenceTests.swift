import BrowserViewModel
import FilingText
import FormTestSupport
import OwnershipForms
import Testing

/// `e` shows what the file has for what is selected, in whichever pane the reader is.
@Suite struct EvidenceTests {
  /// A browser on the document that the project began with, many of whose cells are not as filed.
  private func robot() throws -> BrowserRobot {
    let sample = try #require(SampleFiling.all.first { $0.name == "form4-scarfo.txt" })
    let bytes = try sample.bytes()
    let opened = OpenedFiling(
      id: FilingHandle(1), filing: try FilingReader().read(bytes), path: sample.name, bytes: bytes)
    return BrowserRobot([opened], columns: 200)
  }

  private func evidence(_ robot: BrowserRobot) throws -> [String] {
    let view = try #require(robot.browser.view)
    return robot.browser.viewLines(view, ScreenLayout(of: robot.browser)).map(\.plain)
  }

  /// It showed the remarks, which are blank, whatever line was selected.
  @Test func aReadingInTheNotesHasThatOfItsCell() throws {
    var robot = try robot()
    robot.press("6")
    let items = robot.browser.noteItems(width: 70)
    let wanted = try #require(
      items.firstIndex { $0.lines.first?.plain.contains("rptOwnerStreet2 uncertain") == true })
    for _ in 0..<wanted { robot.press("j") }
    try #require(robot.browser.note == wanted)
    robot.press("e")
    let lines = try evidence(robot)
    #expect(lines[0].hasPrefix("Cell") && lines[0].hasSuffix("rptOwnerStreet2"))
    #expect(lines.contains { $0.hasPrefix("Status     uncertain") })
    #expect(lines.contains { $0.hasPrefix("Evidence   'C/O SONUS NETWORKS, INC.") })
  }

  /// No line of these panes can be selected, and only the name was explained.
  @Test func thePanesOfThePartiesHaveAllThatIsNotAsFiled() throws {
    var robot = try robot()
    robot.press("2e")
    let cells = try evidence(robot).filter { $0.hasPrefix("Cell") }
    #expect(
      cells.map { String($0.split(separator: ".").last ?? "") } == [
        "rptOwnerName", "rptOwnerStreet1", "rptOwnerStreet2", "isOfficer", "officerTitle",
      ])
  }

  @Test func aLineAboutTheFileHasNoCell() throws {
    var opened = try BrowserFiling.fictional.opened()
    opened.filing.diagnostics = [Diagnostic(.textNotReadIntoRows, "'1' could not be read")]
    var robot = BrowserRobot([opened])
    robot.press("6gge")
    #expect(try evidence(robot) == ["This line is about the file, and no cell of the filing."])
  }
}
