import BrowserScreens
import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

@Suite struct SmallScreenTests {
  @Test(arguments: [(0, 0), (1, 1), (5, 2), (19, 3), (20, 4), (40, 10), (59, 14), (60, 15)])
  func everySizeIsDrawn(columns: Int, rows: Int) {
    let robot = BrowserRobot([], columns: columns, rows: rows)
    let frame = BrowserScreen().frame(of: robot.browser)
    #expect(frame.size == Size(columns: columns, rows: rows))
  }
}
