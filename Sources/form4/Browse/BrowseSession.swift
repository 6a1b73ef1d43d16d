import BrowserScreens
import BrowserViewModel
import Glibc
import NcursesFrontEnd
import Terminal

/// Runs a browser on a terminal: events in, frames out, and everything slow on other threads.
final class BrowseSession {
  private let screen: NcursesScreen
  private let picture: BrowserScreen
  private let work: BackgroundWork
  private var browser: Browser
  private var wait = Waiting()
  private var end: ExitStatusOfBrowsing?

  /// How the browser ended.
  enum ExitStatusOfBrowsing: Equatable {
    case quit
    case interrupted(Interruption)
  }

  /// The most events that are dealt with before the screen is drawn.
  private static let batch = 64

  init(screen: NcursesScreen, work: BackgroundWork, place: String) {
    self.screen = screen
    self.work = work
    picture = BrowserScreen(glyphs: screen.capabilities.showsUnicode ? .unicode : .ascii)
    browser = Browser(place: place, size: screen.size)
  }

  /// Runs until the reader quits or a signal asks to end; `onFirstFrame` is called as soon as
  /// something is to be seen.
  func run(onFirstFrame: () -> Void) -> ExitStatusOfBrowsing {
    perform(browser.start())
    // The first answer is nearly always there before a frame could be seen: wait a moment for it.
    work.waitForAnswer()
    takeAnswers()
    screen.present(picture.frame(of: browser))
    onFirstFrame()
    while end == nil {
      screen.present(picture.frame(of: browser, turn: wait.turn))
      let isBusy = browser.list.isAtWork || browser.indexing != nil
      handle(screen.nextEvent(timeout: wait.timeout(isBusy: isBusy)))
      for _ in 0..<Self.batch {
        guard end == nil, let event = screen.nextEvent(timeout: .zero) else { break }
        handle(event)
      }
    }
    return end ?? .quit
  }

  private func handle(_ event: TerminalEvent?) {
    switch event {
    case .key(let key):
      if let command = browser.command(for: key) {
        apply(command)
      } else if browser.prompt == nil {
        apply(.failed("no command on \(key.name); ? shows the keys"))
      }
    case .resized(let size): apply(.resized(size))
    case .woken: takeAnswers()
    case .resumed: apply(.resized(screen.size))
    case .interrupted(let interruption): end = .interrupted(interruption)
    case nil: break
    }
  }

  private func takeAnswers() {
    for command in work.takeAnswers() { apply(command) }
  }

  private func apply(_ command: Command) { perform(browser.apply(command)) }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .search(let request): work.search(request)
      case .count(let query, let number): work.count(query, number: number)
      case .cancelSearch: work.cancelSearch()
      case .open(let id): work.open(id)
      case .findTicker(let prefix, let query, let order, let number):
        work.findTicker(prefix, in: query, sortedBy: order, number: number)
      case .findFiling(let id, let query, let order, let number):
        work.findFiling(id, in: query, sortedBy: order, number: number)
      case .readCoverage: work.readCoverage()
      case .copy(let text, let what):
        apply(
          screen.copy(text)
            ? .finished("copied \(what)") : .failed("\(what) is too long for the clipboard"))
      case .openAddress(let address):
        apply(.finished(WebBrowser.open(address) ? "opened \(address)" : address))
      case .export(let name, let csv): apply(ExportFile.write(csv, named: name))
      case .exportList(let query, let order): work.exportList(query, sortedBy: order)
      case .redraw: screen.redraw()
      case .suspend:
        screen.suspend()
        apply(.resized(screen.size))
      case .quit: end = .quit
      }
    }
  }
}

/// When the turning sign appears: only for what takes longer than a moment.
private struct Waiting {
  private var since: ContinuousClock.Instant?

  private static let patience = Duration.milliseconds(150)
  private static let step = Duration.milliseconds(100)

  /// The picture of the turning sign; nil while nothing takes long.
  var turn: Int? {
    guard let since else { return nil }
    let waited = ContinuousClock.now - since
    return waited < Self.patience ? nil : Int(waited / Self.step)
  }

  /// How long to wait for an event: for ever where nothing turns.
  mutating func timeout(isBusy: Bool) -> Duration? {
    guard isBusy else {
      since = nil
      return nil
    }
    if since == nil { since = .now }
    return Self.step
  }
}
