import BrowserViewModel
import FilingText
import FormTestSupport
import OwnershipForms
import Terminal

extension BrowserRobot {
  /// A robot on all the filings of the tests, the first of them in the panes.
  static func onAll(_ columns: Int = 120, _ rows: Int = 40) throws -> BrowserRobot {
    BrowserRobot(try BrowserFiling.allOpened(), columns: columns, rows: rows)
  }

  /// A robot on one filing.
  static func on(_ filing: BrowserFiling, _ columns: Int = 120, _ rows: Int = 40) throws
    -> BrowserRobot
  {
    BrowserRobot([try filing.opened()], columns: columns, rows: rows)
  }

  /// The filing that is selected.
  var selected: BrowserFiling? {
    BrowserFiling.allCases.first { $0.handle == browser.list.selected?.id }
  }

  /// The row of a table that is selected.
  func row(_ table: FormTable = .nonDerivative) -> Int { browser.cursors[table]?.row ?? 0 }

  /// The column of a table that is selected.
  func column(_ table: FormTable = .nonDerivative) -> FormColumn.Kind {
    browser.cursors[table]?.column ?? .code
  }

  /// What the browser has to say.
  var message: String? { browser.message?.text.string }

  /// What the browser wanted since some number of effects.
  func effects(after count: Int) -> [Effect] { Array(effects.dropFirst(count)) }
}
