import NcursesFrontEnd
import Terminal

/// Shows a frame and the last event's name; the tests of the front end watch it in a terminal.
///
/// Keys: `q` ends it, `!` crashes it, `^Z` stops it, `y` copies a text, `w` wakes it from another
/// thread. Arguments: `--ascii`, `--mouse`, `--measure`, `--stubborn` (does
/// not end when it is asked to).
@main
struct ScreenProbe {
  private var screen: NcursesScreen
  private var lastEvent: SafeText = "start"
  private var count = 0
  private var isStubborn: Bool { CommandLine.arguments.contains("--stubborn") }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let options = ScreenOptions(
      usesMouse: arguments.contains("--mouse"), usesOnlyASCII: arguments.contains("--ascii"))
    do {
      let screen = try NcursesScreen(options)
      if arguments.contains("--measure") {
        let report = Measurement(screen).report()
        screen.close()
        print(report)
      } else {
        var probe = ScreenProbe(screen: screen)
        finish(probe.run())
      }
    } catch {
      printError("screen-probe: \(error)")
      finish(2)
    }
  }

  private init(screen: NcursesScreen) { self.screen = screen }

  /// Runs until it is to end; returns the exit code.
  private mutating func run() -> Int32 {
    defer { screen.close() }
    show()
    while let event = screen.nextEvent() {
      count += 1
      switch event {
      case .key(.character("q")): return 0
      case .key(.character("!")): fatalError("crashed as asked")
      case .key(.control("z")): screen.suspend()
      case .key(.character("y")): lastEvent = screen.copy("Jürgen") ? "copied" : "not copied"
      case .key(.character("w")):
        let waker = screen.waker
        Task.detached { waker.wake() }
        continue
      case .key(.paste(let text)): lastEvent = "paste \(text)"
      case .key(.mouse(let mouse)):
        lastEvent = "\(Key.mouse(mouse).name) \(mouse.position.column),\(mouse.position.row)"
      case .key(let key): lastEvent = "key \(key.name(ascii: true))"
      case .resized(let size): lastEvent = "resized \(size.description)"
      case .woken: lastEvent = "woken"
      case .resumed: lastEvent = "resumed"
      case .interrupted(let interruption):
        if !isStubborn { return interruption.exitCode }
        lastEvent = "interrupted \(interruption.rawValue)"
      }
      show()
    }
    return 0
  }

  private func show() {
    var frame = Frame(size: screen.size)
    let colours = screen.capabilities.colours
    let unicode = screen.capabilities.showsUnicode
    let glyphs = unicode ? Glyphs.unicode : .ascii
    frame.border(
      frame.bounds.split(topRows: 1).bottom, title: "Jürgen 山田 é", glyphs: glyphs,
      style: Style(foreground: .indexed(208)), titleStyle: .bold)
    let facts: SafeText = "\(colours) colours, \(unicode ? "unicode" : "ascii"), \(frame.size)"
    frame.write(facts, at: Position(column: 2, row: 2))
    let wide: SafeText = "|👩‍👧|🇩🇪|e\u{301}\u{302}|한|\u{1B}[31m|\u{1FAE8}|"
    frame.write(wide, at: Position(column: 2, row: 3))
    frame.write("selected", at: Position(column: 2, row: 4), style: .reversed)
    frame.write("\(count) \(lastEvent)", at: .origin, style: .plain)
    frame.cursor = Position(column: 0, row: 0)
    screen.present(frame)
  }
}
