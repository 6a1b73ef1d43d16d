import FormTestSupport
import Foundation
import Terminal
import Testing

/// The browser as a reader has it: the real program in a real terminal.
@Suite struct BrowseInTerminalTests {
  @Test func opensOnAFolderAndShowsTheNewest() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    let screen = try session.screen
    #expect(screen[2].contains("Maple Harbor Foods Inc  [MHF]"))
    #expect(screen[0].hasPrefix(" form4") && screen[0].hasSuffix("7 filings"))
    #expect(screen[3].hasPrefix("│▌2024-03-29  4    MHF    Roe Jane"))
    #expect(screen.contains { $0.contains("Table I · non-derivative securities") })
    #expect(try session.cursor == nil)
  }

  @Test func aSingleFileIsBrowsed() throws {
    let folder = try FilingsFolder()
    let session = try TerminalSession(
      command: [BuiltProgram.path("form4"), folder.filings + "/exit.txt"],
      environment: folder.environment)
    session.belongings = folder
    let screen = try session.waitFor("1 of 1")
    #expect(screen.contains { $0.contains("Coyote Wile E") })
  }

  @Test func keysOfTheListAndTheFilingWork() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.send("Down")
    try session.waitFor("2 of 7")
    try session.waitFor("Quillmark Instruments Corp")
    try session.send("k")
    try session.waitFor("1 of 7")
    try session.waitFor("Maple Harbor")
    try session.send("Enter", "j", "l", "l")
    try session.waitFor("Amount 13,767  (2) Shares withheld by the issuer")
    try session.send("f")
    try session.waitFor("1 cell cites note (2); Enter goes there")
    try session.send("Escape")
    try session.waitFor("Amount 13,767")
    try session.send("w")
    try session.waitFor("not a sale")
    try session.send("Escape")
    try session.waitFor("no withholding view") { rows in
      !rows.contains { $0.contains("not a sale") }
    }
    try session.send("G")
    try session.waitFor("Amount nothing was filed here")
    try session.send("h", "h")
    try session.waitFor("holding: a position, no transaction")
    try session.send("q")
    try session.send("G")
    try session.waitFor("7 of 7")
    try session.waitFor("Acme Anvils Inc")
  }

  @Test func listIsLimitedAsTheReaderTypes() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.type("\\mhf")
    try session.waitFor("2 of 7 filings")
    try session.waitFor("limit: mhf")
    #expect(try session.cursor != nil)
    try session.type(" nosuchword")
    try session.waitFor("no filing matches this limit")
    try session.send("C-w")
    try session.waitFor("2 of 7 filings")
    try session.send("Enter", "j")
    try session.waitFor("2 of 2")
    try session.send("Escape")
    try session.waitFor("3 of 7")
  }

  @Test func wrongLimitTellsWhyAndKeepsTheList() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.type("\\shares:")
    try session.waitFor("expected")
    #expect(try session.screen[3].contains("Roe Jane"))
    try session.send("Escape")
    try session.waitFor("1 of 7")
  }

  @Test func tickerIsJumpedTo() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.type("tacm")
    try session.waitFor("Acme Anvils Inc")
    try session.send("Enter")
    try session.waitFor("7 of 7")
  }

  @Test func helpShowsTheKeys() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.send("?")
    try session.waitFor("half a page down")
    try session.send("q")
    try session.waitFor("1 of 7")
  }

  @Test func unknownKeyNamesTheHelp() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.send("F7")
    try session.waitFor("no command on F7; ? shows the keys")
  }

  @Test func pasteIsTextInAPromptAndNothingElsewhere() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.paste("qQ")
    try session.waitFor("no command on Paste")
    try session.send("/")
    try session.paste("harbor\ncapital")
    try session.waitFor("find: harborcapital")
    #expect(try session.exitStatus == nil)
  }

  @Test func stormOfResizesEndsInTheLastSize() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.send("Enter")
    for step in 0..<40 {
      try session.resize(Size(columns: 1 + step * 5 % 200, rows: 1 + step * 7 % 60))
      if step % 5 == 0 { try session.send("j") }
    }
    try session.resize(Size(columns: 120, rows: 40))
    try session.waitFor("the whole screen") { rows in
      rows.count == 40 && rows[0].hasSuffix("7 filings") && rows[39].contains("1 of 7")
        && rows[37].hasSuffix("┘")
    }
  }

  @Test func smallestTerminalShowsANoticeAndComesBack() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.resize(Size(columns: 12, rows: 2))
    try session.waitFor("form4: the")
    try session.resize(Size(columns: 80, rows: 24))
    try session.waitFor("1 of 7")
  }

  @Test func coloursAreLeftOutWhereRefused() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse(environment: ["NO_COLOR": "1"])
    let screen = try session.styledScreen
    // 39 and 49 are the terminal's own colours.
    #expect(screen.joined().matches(of: /[\[;][34][0-8][;m]/).isEmpty)
    // What is selected is still marked, by a bar and in reverse.
    #expect(screen[3].contains("▌") && screen[3].contains("7m"))
  }

  @Test func asciiIsAllThatIsShownWhereAskedFor() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse(["--ascii"])
    for place in 2...7 {
      try session.send("j")
      // A row that is being drawn may be seen half: what is not ASCII may never be seen at all.
      try session.waitFor("filing \(place) between its borders") { screen in
        #expect(screen.joined().utf8.allSatisfy { $0 < 0x80 })
        return screen.last?.hasPrefix(" \(place) of 7") == true
          && screen.dropFirst(2).dropLast(3).allSatisfy { $0.hasPrefix("|") }
      }
    }
  }

  @Test func copiedTextReachesTheTerminal() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.type("ya")
    try session.waitFor("copied accession number 0000700001-24-000001")
    try session.waitFor("the clipboard") { _ in
      try session.clipboard == "0000700001-24-000001"
    }
  }

  @Test func addressIsShownWhereThereIsNoBrowser() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.send("o")
    try session.waitFor("https://www.sec.gov/Archives/edgar/data/700001/000070000124000001/")
  }
}
