import BrowserScreens
import BrowserViewModel
import FormTestSupport
import OwnershipForms
import Terminal

/// What the browser can show, each reached by keys from its start.
enum BrowserState: String, CaseIterable, Sendable {
  case list, filing, derivative, notes, cell
  case withholding, evidence, coverage, help
  case findPrompt, limitPrompt, wrongLimit, tickerPrompt, copyPrompt
  case found, limited, sorted, sortedLimited, commandPrompt
  case noMatch, empty, unreadable, waiting

  /// A browser in the state, at a size.
  func browser(
    _ columns: Int, _ rows: Int, on filings: [BrowserFiling] = BrowserFiling.allCases
  ) throws -> Browser {
    if self == .waiting {
      return Browser(place: "~/filings", size: Size(columns: columns, rows: rows))
    }
    let opened = self == .empty ? [] : try filings.map { try $0.opened() }
    var robot = BrowserRobot(opened, columns: columns, rows: rows)
    robot.press(keys)
    switch self {
    case .unreadable:
      robot.apply(
        .filingOpened(
          filings[0].handle,
          .failure(LibraryFailure("filings/manyRows.txt: is no ownership document"))))
    case .wrongLimit: robot.apply(.typed("code::"))
    case .cell:
      // The amount of the row of tax withholding, with its two notes.
      robot.press("4jll")
    default: break
    }
    return robot.browser
  }

  private var keys: String {
    switch self {
    case .list, .empty, .unreadable, .cell, .waiting: ""
    case .filing: "<Enter>"
    case .derivative: "5"
    case .notes: "6j"
    case .withholding: "w"
    case .evidence: "4jlle"
    case .coverage: "i"
    case .help: "?"
    case .findPrompt: "4/41.0"
    case .limitPrompt: "\\harbor"
    case .wrongLimit: "\\"
    case .tickerPrompt: "tac"
    case .copyPrompt: "y"
    case .found: "/harbor<Enter>n"
    case .limited: "\\maple<Enter>"
    case .sorted: ":sort -ticker<Enter>"
    case .sortedLimited: "ss\\a<Enter>"
    case .commandPrompt: ":sort -"
    case .noMatch: "\\nosuchword<Enter>"
    }
  }
}
