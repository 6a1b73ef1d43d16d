public import BrowserViewModel
import Terminal

/// Drives a browser with keys, answering at once what it asks for: no terminal, no threads.
public struct BrowserRobot {
  /// The browser.
  public private(set) var browser: Browser
  /// What the browser wanted from outside, other than filings.
  public private(set) var effects: [Effect] = []

  private let library: MemoryLibrary

  /// Starts a browser on some filings, the newest first.
  public init(_ filings: [OpenedFiling], columns: Int = 120, rows: Int = 40) {
    library = MemoryLibrary(filings)
    browser = Browser(place: "~/filings", size: Size(columns: columns, rows: rows))
    perform(browser.start())
  }

  /// Presses keys: each character is one, and a name in angle brackets, such as `<Enter>`.
  public mutating func press(_ keys: String) {
    for key in Self.keys(keys) {
      guard let command = browser.command(for: key) else { continue }
      apply(command)
    }
  }

  /// Applies a command.
  public mutating func apply(_ command: Command) { perform(browser.apply(command)) }

  /// Gives the screen another size.
  public mutating func resize(_ columns: Int, _ rows: Int) {
    apply(.resized(Size(columns: columns, rows: rows)))
  }

  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      switch effect {
      case .search(let request):
        apply(.searchFinished(number: request.number, Self.result { try library.search(request) }))
      case .count(let query, let number):
        apply(.counted(number: number, Self.result { .exactly(try library.count(query)) }))
      case .open(let id): apply(.filingOpened(id, Self.result { try library.open(id) }))
      case .findTicker(let prefix, let query, let order, let number):
        let filing = try? library.filing(ofTicker: prefix, in: query, sortedBy: order)
        apply(.tickerFound(number: number, filing ?? nil))
      case .findFiling(let id, let query, let order, let number):
        let place = try? library.place(of: id, in: query, sortedBy: order)
        apply(.filingPlaced(id, number: number, place: place ?? nil))
      case .readCoverage: apply(.coverageRead(Self.result { try library.coverage() }))
      default: effects.append(effect)
      }
    }
  }

  private static func result<Value>(
    _ work: () throws -> Value
  ) -> Result<Value, LibraryFailure> {
    Result(catching: work).mapError { $0 as? LibraryFailure ?? LibraryFailure("\($0)") }
  }

  private static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(name: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(character))
        rest = rest.dropFirst()
      }
    }
    return keys
  }
}
