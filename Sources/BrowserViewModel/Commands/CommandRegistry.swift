public import Terminal

/// Every command that the reader can give: the one place that keys, help and hints come from.
public enum CommandRegistry {
  /// The commands, in the order of the help.
  public static let entries: [CommandEntry] =
    [
      .init("next", [.character("j"), .down], "next row", .move, .selectNext),
      .init("previous", [.character("k"), .up], "previous row", .move, .selectPrevious),
      .init("left", [.character("h"), .left], "column to the left", .move, .selectLeft),
      .init("right", [.character("l"), .right], "column to the right", .move, .selectRight),
      .init("first", [.character("g"), .home], "first row", .move, .selectFirst),
      .init("last", [.character("G"), .end], "last row", .move, .selectLast),
      .init("half-page-down", [.control("d")], "half a page down", .move, .halfPageDown),
      .init("half-page-up", [.control("u")], "half a page up", .move, .halfPageUp),
      .init("page-down", [.pageDown, .control("f")], "a page down", .move, .pageDown),
      .init("page-up", [.pageUp, .control("b")], "a page up", .move, .pageUp),
      .init("next-pane", [.tab], "next pane", .move, hint: "pane", .nextPane),
      .init("previous-pane", [.backTab], "previous pane", .move, .previousPane),
    ]
    + Pane.allCases.map { pane in
      .init(
        "pane-\(pane.number)", [.character(Character("\(pane.number)"))],
        "pane: \(pane.title)", .move, .focus(pane))
    } + [
      .init(
        "enter", [.enter], "into the filing; in the notes, to the cell that cites", .move, .enter),
      .init("back", [.escape], "one step back: view, note, find, pane, order, limit", .move, .back),
      .init(
        "next-filing", [.character("J")], "next filing, from anywhere", .move, hint: "next",
        .nextFiling),
      .init(
        "previous-filing", [.character("K")], "previous filing, from anywhere", .move,
        .previousFiling),
      .init(
        "amendment", [.character("a")], "next amendment, from the last to the original",
        .move, .goToAmendment),

      .init("find", [.character("/")], "find text in this pane", .find, hint: "find", .startFind),
      .init("find-next", [.character("n")], "next place found", .find, .findNext),
      .init("find-previous", [.character("N")], "previous place found", .find, .findPrevious),
      .init(
        "ticker", [.character("t")], "jump to a ticker as you type", .find, hint: "ticker",
        .startTicker),
      .init(
        "limit", [.character("\\")], "limit the list by a query as you type", .find,
        hint: "limit", .startLimit),
      .init(
        "sort-next", [.character("s")], "sort the list by the next column, at last as it was",
        .find, .sortByNextColumn),
      .init(
        "reverse", [.character("S")], "sort the list the other way round", .find, .reverseOrder),

      .init(
        "note", [.character("f")], "the note of the cell, then its next; Esc goes back", .look,
        hint: "note", .showNote),
      .init(
        "withholding", [.character("w")], "tax-withholding dispositions of the filing", .look,
        hint: "withholding", .showWithholding),
      .init(
        "evidence", [.character("e")], "what the file has for the cell", .look, hint: "evidence",
        .showEvidence),
      .init(
        "coverage", [.character("i")], "what the index holds and could not read", .look,
        .showCoverage),
      .init(
        "help", [.character("?"), .function(1)], "all keys", .look, hint: "help", .showHelp),

      .init(
        "open", [.character("o")], "open the filing on sec.gov", .take, hint: "open", .openOnline),
      .init(
        "yank", [.character("y")], "copy accession number, address or row", .take, hint: "copy",
        .startYank),
      .init(
        "export", [.character("x")], "write what is seen as CSV", .take, hint: "csv",
        .exportSeen),

      .init(
        "command", [.character(":")],
        "type a command, sort COLUMN, sort -COLUMN or a query; Tab completes, Up recalls", .program,
        .startCommand),
      .init("redraw", [.control("l")], "draw the screen anew", .program, .redraw),
      .init("suspend", [.control("z")], "stop until fg", .program, .suspend),
      .init("close", [.character("q")], "back, and at the top quit", .program, .close),
      .init("quit", [.character("Q"), .control("c")], "quit", .program, .quit),
    ]

  /// The command of a key outside of prompts; nil for a key that has none.
  public static func command(for key: Key) -> Command? { byKey[key] }

  /// The entry of a command; nil for what only happens outside.
  public static func entry(of command: Command) -> CommandEntry? {
    entries.first { $0.command == command }
  }

  private static let byKey: [Key: Command] = Dictionary(
    entries.flatMap { entry in entry.keys.map { ($0, entry.command) } },
    uniquingKeysWith: { first, _ in first })
}
