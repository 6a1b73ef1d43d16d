import BrowserScreens
import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

/// Whole screens as text, with their styles.
@Suite struct ScreenSnapshotTests {
  struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var testDescription: String { name }
  }

  static let sizes = [(120, 40), (80, 24), (60, 20), (40, 10), (1, 1), (0, 0)]

  static let scenes = [
    Scene(name: "list", keys: "jj"),
    Scene(name: "filing", keys: "/08-16<Enter><Esc><Enter>jll"),
    Scene(name: "table-ii", keys: "/08-16<Enter><Esc>5llllllll"),
    Scene(name: "note", keys: "/08-16<Enter><Esc>4llllf"),
    Scene(name: "persons", keys: "/larkspur<Enter><Esc>2"),
    Scene(name: "withholding", keys: "/08-16<Enter><Esc>w"),
    Scene(name: "evidence-inferred", keys: "Ge"),
    Scene(name: "seed", keys: "G4"),
    Scene(name: "help", keys: "?"),
    Scene(name: "prompt-limit", keys: "\\qlmre"),
    Scene(name: "prompt-wrong-query", keys: "\\code:"),
    Scene(name: "prompt-find", keys: "/ostr"),
    Scene(name: "prompt-ticker", keys: "tso"),
    Scene(name: "prompt-copy", keys: "y"),
    Scene(name: "no-match", keys: "\\zzzzz<Enter>"),
    Scene(name: "exit-filing", keys: "j<Enter>"),
  ]

  @Test(arguments: scenes) func sceneIsAsRecorded(scene: Scene) throws {
    var problem: (any Error)?
    for (columns, rows) in Self.sizes {
      var robot = try BrowserRobot.onSamples(columns: columns, rows: rows)
      robot.press(scene.keys)
      let snapshot = FrameSnapshot(BrowserScreen().frame(of: robot.browser))
      do {
        try snapshot.check("\(scene.name)-\(columns)x\(rows)")
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }

  @Test func emptyListIsAsRecorded() throws {
    let robot = BrowserRobot([], columns: 80, rows: 24)
    try FrameSnapshot(BrowserScreen().frame(of: robot.browser)).check("empty-80x24")
  }

  @Test func asciiIsAsRecorded() throws {
    var robot = try BrowserRobot.onSamples(columns: 80, rows: 24)
    robot.press("<Enter>")
    try FrameSnapshot(BrowserScreen(glyphs: .ascii).frame(of: robot.browser))
      .check("ascii-80x24")
  }
}
