import BrowserViewModel
import FilingText
import FormTestSupport
import Terminal
import Testing

@Suite struct FurtherFilesTests {
  @Test func theIssuersPaneCountsThemAndTheEvidenceNamesThem() throws {
    var opened = try BrowserFiling.fictional.opened()
    let number = "the same accession number"
    opened.furtherFiles = [
      .init(path: "filings/a.xml", evidence: number),
      .init(path: "filings/b.xml", evidence: number),
      .init(path: "prints/a\u{1B}[2J.txt", evidence: "the same rows"),
    ]
    var robot = BrowserRobot([opened])
    let pane = robot.browser.paneLines(.issuer, width: 60).map(\.plain)
    #expect(pane.last == "also in 3 more files (e)")
    robot.press("4e")
    let view = try #require(robot.browser.view)
    let lines = robot.browser.viewLines(view, ScreenLayout(of: robot.browser)).map(\.plain)
    let start = try #require(lines.firstIndex { $0.hasPrefix("Also in") })
    #expect(
      lines[start..<(start + 5)].map { $0 } == [
        "Also in    files with the same accession number", "           filings/a.xml",
        "           filings/b.xml", "and in     files with the same rows",
        "           prints/a\u{FFFD}[2J.txt",
      ])
  }
}
