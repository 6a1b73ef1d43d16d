import BrowserViewModel
import FilingText
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

@Suite struct NotesTests {
  /// The second row of Table I, at its amount, which cites notes (2) and (3).
  private func atAmount() throws -> BrowserRobot {
    var robot = try BrowserRobot.onAll()
    robot.press("4jll")
    try #require(robot.column() == .amount)
    return robot
  }

  @Test func fGoesToTheNoteAndOnToTheNextAndEscBack() throws {
    var robot = try atAmount()
    let before = robot.browser
    robot.press("f")
    #expect(robot.browser.focus == .footnotes && robot.browser.note == 1)
    robot.press("f")
    #expect(robot.browser.note == 2)
    robot.press("f")
    #expect(robot.browser.note == 1)
    robot.press("<Esc>")
    #expect(robot.browser.focus == .tableI)
    #expect(robot.browser.cursors == before.cursors)
  }

  @Test func fOnACellWithoutANoteGoesToThatOfItsRow() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4jf")
    #expect(robot.column() == .code)
    #expect(robot.browser.note == 1 && robot.browser.focus == .footnotes)
    #expect(robot.message == "not on this cell, but on its row")
  }

  @Test func fOnARowWithoutANoteSaysSo() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4jjjjf")
    #expect(robot.browser.focus == .tableI)
    #expect(robot.message == "no footnote on this cell or its row")
  }

  @Test func fOnTheOnlyNoteSaysThatThereIsNoOther() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4llff")
    #expect(robot.browser.note == 0)
    #expect(robot.message == "the cell cites no other note")
  }

  @Test func fInTheFilingsStartsAtTheFirstRow() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("f")
    #expect(robot.browser.focus == .footnotes)
    robot.press("<Esc>")
    #expect(robot.browser.focus == .list)
  }

  /// What could not be read stands before the notes; every key went to another note than it named.
  @Test func theNotesBelowWhatIsMissingAreFound() throws {
    var opened = try BrowserFiling.fictional.opened()
    let losses = (1...3).map { Diagnostic(.textNotReadIntoRows, "'\($0)' could not be read") }
    opened.filing.diagnostics += losses
    var robot = BrowserRobot([opened], columns: 120, rows: 40)
    #expect(robot.browser.noteItems(width: 70).prefix(3).allSatisfy { $0.id == nil })
    #expect(robot.browser.top(of: .footnotes) == 0)
    robot.press("f")
    let item = robot.browser.noteItems(width: 70)[robot.browser.note]
    let cell = try #require(robot.browser.selectedCell)
    guard case .footnote(let place) = cell.part else {
      Issue.record("'\(cell)' is no footnote")
      return
    }
    #expect(item.id == opened.filing.document.footnotes[place].id)
    robot.press("<Enter>")
    let citing = opened.filing.document.cells(citing: item.id ?? "")
    #expect(robot.browser.selectedCell.map(citing.contains) == true)
    robot.press("6gg")
    #expect(robot.browser.note == 0)
    #expect(robot.browser.selectedCell == nil)
  }

  @Test func fInTheNotesNamesEnter() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("6f")
    #expect(robot.message == "Enter goes to the cell that cites this note")
  }

  @Test func enterInTheNotesGoesRoundTheCellsThatCite() throws {
    var robot = try BrowserRobot.onAll()
    var seen: [String] = []
    for _ in 0..<7 {
      robot.press("6<Enter>")
      let cell = try #require(robot.browser.selectedCell)
      seen.append(cell.description)
    }
    #expect(Set(seen.prefix(6)).count > 3)
    let cells = try #require(robot.browser.document?.cells(citing: "F1"))
    #expect(seen.first == seen[cells.count % 7])
    #expect(robot.message?.contains("that cite note (1)") == true)
  }

  /// Enter in a table went to the note and forgot which cell the reader had come from, so that
  /// Enter over and over only ever showed the first.
  @Test func enterOverAndOverGoesRoundTheCellsThatCite() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("6jjj")
    var rows: [Int] = []
    for _ in 0..<4 {
      robot.press("<Enter>")
      #expect(robot.browser.focus == .tableI && robot.column() == .price)
      rows.append(robot.row())
      robot.press("<Enter>")
      #expect(robot.browser.focus == .footnotes && robot.browser.note == 3)
    }
    #expect(rows == [2, 3, 2, 3])
  }

  @Test func enterOnANoteThatNothingCitesSaysSo() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("6jjjjjj<Enter>")
    #expect(robot.browser.focus == .footnotes)
    #expect(robot.message == "no cell cites note (7)")
  }

  @Test func noteOfTheSelectedCellIsInSightWithoutAKey() throws {
    var robot = try BrowserRobot.onAll(80, 24)
    robot.press("4")
    for _ in 0..<14 { robot.press("j") }
    let layout = ScreenLayout(of: robot.browser)
    let area = try #require(layout.area(of: .footnotes))
    let items = robot.browser.noteItems(width: area.size.columns - 4)
    let top = robot.browser.top(of: .footnotes)
    let item = try #require(items.first { $0.id == "F6" })
    #expect(robot.browser.selectedRowNotes == ["F6"])
    #expect((top..<top + area.size.rows - 2).contains(item.start))
  }

  @Test func cellLineTellsMeaningEvidenceAndNotes() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4jll")
    #expect(
      robot.browser.cellLine.plain.hasPrefix("Amount 13,767  (2) Shares withheld by the issuer"))
    robot.press("hhh")
    #expect(robot.browser.cellLine.plain.contains("no note on this cell, (2)(3) on its row"))
    robot.press("<Esc>JJJJJ4")
    #expect(robot.browser.cellLine.plain.contains("inferred: footnote (1) says 'withheld'"))
  }
}
