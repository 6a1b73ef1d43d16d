import FormTestSupport
import Foundation
import Terminal
import Testing

/// The browser as a program, in a real terminal.
@Suite struct BrowseTests {
  /// A browser on a folder of its own with all sample filings, its index beside it.
  private struct Stage {
    let folder: TemporaryFolder
    let session: TerminalSession

    init(
      arguments: [String] = [], size: Size = Size(columns: 120, rows: 40),
      environment: [String: String] = [:]
    ) throws {
      folder = try TemporaryFolder()
      for sample in SampleFiling.all {
        let name = sample.name.replacing("/", with: "-")
        try folder.write(try sample.bytes(), to: name)
      }
      var variables = ["FORM4_INDEX": folder.path + "/.index.sqlite"]
      variables.merge(environment) { $1 }
      session = try TerminalSession(
        command: [BuiltProgram.path("form4"), folder.path] + arguments, size: size,
        environment: variables)
      try session.waitFor("\(SampleFiling.all.count) filings")
      try session.waitFor("1 of \(SampleFiling.all.count)")
    }
  }

  /// A shell that runs a command and says how it ended; it outlives the command, because tmux can
  /// lose what a program writes right before its end.
  private static func shell(_ command: String, index: String) throws -> TerminalSession {
    try TerminalSession(
      command: ["/bin/sh", "-c", "\(command); echo status $?; read line"],
      size: Size(columns: 200, rows: 24), environment: ["FORM4_INDEX": index])
  }

  @Test func opensOnAFolderAndQuits() throws {
    let stage = try Stage()
    try stage.session.waitFor("Lefèvre-Ngo Amélie")
    // A frame may be seen while it is drawn, so what stands lower is waited for.
    let rows = try stage.session.waitFor("Table I · non-derivative securities")
    #expect(rows[0].hasPrefix(" form4"))
    try stage.session.send("q")
    #expect(try stage.session.waitForExit() == 0)
  }

  @Test func detailFollowsTheSelectionAndNotesAreReached() throws {
    let stage = try Stage()
    try stage.session.send("G")
    try stage.session.waitFor("Scarfo Anthony")
    try stage.session.waitFor("inferred: no code stands in the row")
    try stage.session.send("Enter", "l", "l", "f")
    try stage.session.waitFor("1 cell cites note (1)")
    try stage.session.send("Enter")
    try stage.session.waitFor("cell 1 of 1 that cite note (1)")
  }

  @Test func limitNarrowsAsItIsTypedAndEscTakesItBack() throws {
    let stage = try Stage()
    let all = SampleFiling.all.count
    try stage.session.type("\\hvmsx code:P")
    try stage.session.waitFor("5 of \(all) filings")
    try stage.session.send("Enter")
    try stage.session.waitFor("limit: hvmsx code:P")
    try stage.session.send("Escape")
    // The filing that was selected under the limit stays so.
    try stage.session.waitFor("4 of \(all)")
  }

  @Test func aWrongQuerySaysWhatWasExpected() throws {
    let stage = try Stage()
    try stage.session.type("\\nofield:x")
    try stage.session.waitFor("'nofield' is no field")
    try stage.session.send("Escape")
    try stage.session.waitFor("1 of \(SampleFiling.all.count)")
  }

  @Test func tickerFindAndViewsOpenByTheirKeys() throws {
    let stage = try Stage()
    try stage.session.type("tsons")
    try stage.session.waitFor("Scarfo Anthony")
    try stage.session.send("Enter", "w")
    try stage.session.waitFor("no vest row in this filing")
    // NB: a key right behind Esc is Alt with that key, as on any terminal.
    try stage.session.send("Escape")
    try stage.session.waitFor("the list with the keys") { $0[1].contains("Reporting person") }
    try stage.session.send("e")
    try stage.session.waitFor("inferred: the file does not hold it")
    try stage.session.send("Escape")
    try stage.session.waitFor("the list with the keys") { $0[1].contains("Reporting person") }
    try stage.session.send("?")
    try stage.session.waitFor("Look closer")
    try stage.session.send("Escape")
    try stage.session.waitFor("the list with the keys") { $0[1].contains("Reporting person") }
    try stage.session.type("g/okonkwo")
    try stage.session.waitFor("match 1 of 1")
    try stage.session.send("Enter")
    try stage.session.waitFor("Okonkwo-Reyes Adaeze")
  }

  @Test func copyAndOpenSayWhatTheyDid() throws {
    let stage = try Stage()
    try stage.session.send("o")
    try stage.session.waitFor("this filing is fiction; the SEC has no page of it")
    try stage.session.type("/2025-09-04")
    try stage.session.waitFor("Hayashi Misaki")
    try stage.session.send("Enter", "y", "a")
    try stage.session.waitFor("copied accession number 0099000003-25-000029")
    #expect(try stage.session.clipboard == "0099000003-25-000029")
  }

  @Test func aStormOfSizesLeavesTheScreenWhole() throws {
    let stage = try Stage()
    try stage.session.send("j", "\\")
    for size in [
      (60, 15), (200, 60), (12, 3), (5, 2), (1, 1), (300, 80), (40, 10), (119, 39), (80, 24),
    ] {
      try stage.session.resize(Size(columns: size.0, rows: size.1))
    }
    try stage.session.resize(Size(columns: 120, rows: 40))
    try stage.session.waitFor("limit:")
    try stage.session.send("Escape")
    try stage.session.waitFor("the whole screen") { rows in
      rows.count == 40 && rows[1].hasPrefix("┌ Filings") && rows[1].hasSuffix("┐")
        && rows[37].hasPrefix("└") && !rows[39].contains("limit:")
    }
    try stage.session.send("q")
    #expect(try stage.session.waitForExit() == 0)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)])
  func aSignalEndsItWithItsStatus(signal: Int32, status: Int) throws {
    let stage = try Stage()
    stage.session.kill(try stage.session.processID, signal: signal)
    #expect(try stage.session.waitForExit() == Int32(status))
  }

  @Test func controlCQuits() throws {
    let stage = try Stage()
    try stage.session.send("C-c")
    #expect(try stage.session.waitForExit() == 0)
  }

  @Test func aFileThatAppearsIsListedAtTheNextStart() throws {
    let stage = try Stage(size: Size(columns: 80, rows: 24))
    try stage.session.send("q")
    #expect(try stage.session.waitForExit() == 0)
    try stage.folder.write(OwnershipXML(tableI: []).bytes, to: "new.xml")
    let again = try TerminalSession(
      command: [BuiltProgram.path("form4"), stage.folder.path],
      size: Size(columns: 80, rows: 24),
      environment: ["FORM4_INDEX": stage.folder.path + "/.index.sqlite"])
    try again.waitFor("\(SampleFiling.all.count + 1) filings")
  }

  @Test func onlyWhatLiesUnderThePathIsListed() throws {
    let stage = try Stage()
    try stage.session.send("q")
    #expect(try stage.session.waitForExit() == 0)
    let other = try TemporaryFolder()
    try other.write(OwnershipXML(tableI: []).bytes, to: "one.xml")
    let again = try TerminalSession(
      command: [BuiltProgram.path("form4"), other.path],
      environment: ["FORM4_INDEX": stage.folder.path + "/.index.sqlite"])
    try again.waitFor("1 filing")
    try again.waitFor("1 of 1")
  }

  @Test func anIndexThatCannotBeMadeIsInMemoryWithANotice() throws {
    let folder = try TemporaryFolder()
    try folder.write(OwnershipXML(tableI: []).bytes, to: "one.xml")
    try folder.write([1], to: "file")
    let session = try TerminalSession(
      command: [BuiltProgram.path("form4"), folder.path], size: Size(columns: 200, rows: 40),
      environment: ["FORM4_INDEX": folder.path + "/file/index.sqlite"])
    try session.waitFor("1 filing")
    try session.waitFor("the index is in memory only")
  }

  @Test func aForeignFileIsNoIndexAndIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("not a database at all, but somebody's notes\n".utf8)
    let path = try folder.write(bytes, to: "notes.txt")
    let session = try Self.shell("\(BuiltProgram.path("form4")) \(folder.path)", index: path)
    try session.waitFor("status 2")
    try session.waitFor("is not an index of form4")
    #expect(folder.read("notes.txt") == bytes)
  }

  @Test(arguments: ["dumb", "", "no-such-terminal"])
  func aTerminalThatCannotShowItGetsOneLine(type: String) throws {
    let folder = try TemporaryFolder()
    let session = try Self.shell(
      "TERM=\(type) \(BuiltProgram.path("form4")) \(folder.path)",
      index: folder.path + "/index.sqlite")
    let rows = try session.waitFor("status 2").filter { !$0.isEmpty }
    #expect(rows.count == 2)
    #expect(rows[0].hasPrefix("form4: terminal type"))
  }

  @Test func noColourIsUsedWithNO_COLOR() throws {
    let stage = try Stage(environment: ["NO_COLOR": "1"])
    let rows = try stage.session.styledScreen
    let colours = (30...37).map { "\u{1B}[\($0)m" }
    #expect(!rows.contains { row in colours.contains { row.contains($0) } })
    #expect(rows.contains { $0.contains("\u{1B}[") })
  }

  @Test func asciiIsAllThereIsWhereItIsAsked() throws {
    let stage = try Stage(arguments: ["--ascii"])
    try stage.session.send("j", "j", "Enter")
    let rows = try stage.session.waitFor("Lefevre-Ngo")
    #expect(rows.joined().utf8.allSatisfy { $0 < 128 })
  }

  @Test func aPathThatIsNotThereIsOneLine() throws {
    let run = try ProgramRun.form4("/no/such/folder")
    #expect(run.status == 1)
    #expect(run.errors == "form4: /no/such/folder: no such file or directory\n")
  }
}
