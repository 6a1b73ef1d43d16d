import FormTestSupport
import Terminal
import Testing

/// `form4 show` on a terminal, where colours help.
@Suite struct ShowInTerminalTests {
  private func styledScreen(_ environment: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    let xml = OwnershipXML(tableI: [.init("S", "D", shares: "1200", price: "41.05")])
    let file = try folder.write(xml.bytes, to: "sale.xml")
    let session = try TerminalSession(
      command: [BuiltProgram.path("form4"), "show", file], size: Size(columns: 100, rows: 40),
      environment: environment)
    #expect(try session.waitForExit() == 0)
    try session.waitFor("Jane Roe")
    return try session.styledScreen
  }

  @Test func aTerminalGetsColours() throws {
    let rows = try styledScreen([:])
    #expect(rows.contains { $0.contains("\u{1B}[1m\u{1B}[31mS") })
  }

  @Test func anEmptyNO_COLORIsNone() throws {
    #expect(try styledScreen(["NO_COLOR": ""]).contains { $0.contains("\u{1B}[") })
  }

  @Test func noColourIsShownWithNO_COLOR() throws {
    let rows = try styledScreen(["NO_COLOR": "1"])
    #expect(rows.allSatisfy { !$0.contains("\u{1B}") })
    #expect(rows.contains { $0.contains("Table I") })
  }
}
