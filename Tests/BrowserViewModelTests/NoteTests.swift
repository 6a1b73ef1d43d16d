import BrowserViewModel
import FilingText
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

/// The way from a cell to its footnotes and back.
@Suite struct NoteTests {
  /// A filing whose price cites two notes and whose code cites one of them.
  private func robot() throws -> BrowserRobot {
    var row = OwnershipXML.Row("S", "D", shares: "100", price: "5")
    row.price = .init("5", notes: ["F1", "F2"])
    var other = OwnershipXML.Row("S", "D", shares: "200", price: "6")
    other.price = .init("6", notes: ["F2"])
    var xml = OwnershipXML(tableI: [row, other])
    xml.footnotes = [("F1", "First note."), ("F2", "Second note.")]
    let filing = OpenedFiling(
      id: FilingHandle(1), filing: try FilingReader().read(xml.bytes), path: "a.xml",
      bytes: xml.bytes)
    return BrowserRobot([filing])
  }

  private func select(_ column: String, _ robot: inout BrowserRobot) throws {
    robot.press("4")
    for _ in 0..<12 where robot.browser.cursors[.nonDerivative]?.column.rawValue != column {
      robot.press("l")
    }
    #expect(robot.browser.cursors[.nonDerivative]?.column.rawValue == column)
  }

  @Test func fGoesToTheNoteThenToTheNextAndEscBack() throws {
    var robot = try robot()
    try select("price", &robot)
    #expect(robot.browser.selectedNotes == ["F1", "F2"])
    robot.press("f")
    #expect(robot.browser.focus == .footnotes)
    #expect(robot.browser.note == 0)
    robot.press("f")
    #expect(robot.browser.note == 1)
    robot.press("f")
    #expect(robot.browser.note == 0)
    robot.press("<Esc>")
    #expect(robot.browser.focus == .tableI)
    #expect(robot.browser.cursors[.nonDerivative]?.column == .price)
  }

  @Test func aCellWithoutANoteGoesToThoseOfItsRow() throws {
    var robot = try robot()
    try select("amount", &robot)
    #expect(robot.browser.selectedNotes == [])
    robot.press("f")
    #expect(robot.browser.focus == .footnotes)
    #expect(robot.browser.message?.text == "not on this cell, but on its row")
  }

  @Test func enterGoesFromOneCitingCellToTheNext() throws {
    var robot = try robot()
    robot.press("6j<Enter>")
    #expect(robot.browser.focus == .tableI)
    #expect(robot.browser.cursors[.nonDerivative]?.row == 0)
    #expect(robot.browser.cursors[.nonDerivative]?.column == .price)
    #expect(robot.browser.message?.text == "cell 1 of 2 that cite note (2)")
  }

  @Test func theNoteOfTheSelectedCellIsInTheLine() throws {
    var robot = try robot()
    try select("price", &robot)
    #expect(robot.browser.cellLine.plain == "Price $5  (1) First note.  (2) Second note.")
  }

  @Test func anInferredCodeShowsItsEvidence() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("G")
    #expect(robot.browser.list.selected?.ticker == "SONS")
    #expect(robot.browser.cellLine.plain.contains("inferred: "))
    #expect(robot.browser.cellLine.plain.contains("footnote (1)"))
  }
}
