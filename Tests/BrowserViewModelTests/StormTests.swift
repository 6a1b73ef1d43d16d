import BrowserViewModel
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

/// Any keys in any order at any size leave the browser whole.
@Suite struct StormTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  @Test(arguments: 1...8) func anyKeysAtAnySize(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let samples = try OpenedFiling.samples()
    let count = [0, 1, samples.count][seed % 3]
    var robot = BrowserRobot(Array(samples.prefix(count)), columns: 80, rows: 24)
    let keys =
      CommandRegistry.entries.flatMap(\.keys)
      + [
        .character("a"), .character(" "), .backspace, .delete, .paste("code:F \u{1B}[2J"), .escape,
      ]
    for _ in 0..<600 {
      if Int.random(in: 0..<12, using: &dice) == 0 {
        robot.resize(
          Int.random(in: 0...200, using: &dice), Int.random(in: 0...60, using: &dice))
      }
      let key = keys.randomElement(using: &dice) ?? .escape
      guard let command = robot.browser.command(for: key) else { continue }
      robot.apply(command)
      try check(robot.browser)
    }
  }

  private func check(_ browser: Browser) throws {
    let list = browser.list
    try #require(list.selection >= 0)
    try #require(list.rows.isEmpty || list.selection < list.rows.count)
    for (table, cursor) in browser.cursors {
      let rows = browser.document?.rows(of: table).count ?? 0
      try #require(cursor.row >= 0 && (rows == 0 || cursor.row < rows))
    }
    for pane in Pane.allCases { try #require(browser.top(of: pane) >= 0) }
    try #require(browser.view.map { $0.top >= 0 } ?? true)
    for placed in ScreenLayout(of: browser).panes {
      let whole = Rectangle(size: browser.size)
      try #require(whole.intersection(placed.area) == placed.area || placed.area.isEmpty)
    }
  }
}
