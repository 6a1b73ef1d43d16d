import ArgumentParser
import BrowserViewModel
import Glibc
import LocalIndex
import NcursesFrontEnd
import Terminal

/// `form4 [browse] [PATH…]`: the browser.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse the filings under folders or in files (the default).",
    discussion: """
      Opens at once on what is indexed; what is new or changed under PATH is read meanwhile and \
      appears. Without a PATH it shows everything that was ever indexed. ? shows the keys.
      """)

  @Argument(help: "Folders or files; without any, everything indexed.")
  var paths: [String] = []

  @OptionGroup var indexOptions: IndexOptions

  @Flag(help: "Use no character outside ASCII.")
  var ascii = false

  @Flag(inversion: .prefixedNo, help: "Take clicks and the wheel; selecting text needs Shift then.")
  var mouse = false

  func run() throws {
    for path in paths where access(path, R_OK) != 0 {
      StandardError.write("\(path): \(String(cString: strerror(errno)).lowercased())")
      throw ExitStatus.failure
    }
    FreedMemory.goesBack()
    let (index, notice) = try indexOptions.openForBrowsing()
    let screen: NcursesScreen
    do {
      screen = try NcursesScreen(ScreenOptions(usesMouse: mouse, usesOnlyASCII: ascii))
    } catch {
      StandardError.write("\(error)")
      throw ExitStatus.cannotRun
    }
    let work = BackgroundWork(
      library: IndexLibrary(index: index, places: paths),
      exportLibrary: IndexLibrary(index: index, places: paths), waker: screen.waker)
    let session = BrowseSession(
      screen: screen, work: work, place: paths.isEmpty ? "all filings" : places)
    let updating = IndexUpdating(index: index, paths: paths, answer: work.answer)
    if let notice { work.answer(.failed(notice)) }
    // The list of what is known comes first; then the folders are looked at.
    let end = session.run { updating.start() }
    work.endExports()
    updating.stop()
    screen.close()
    if case .interrupted(let interruption) = end {
      throw ExitCode(interruption.exitCode)
    }
  }

  /// The paths for the head of the screen: how many they are, where it has no room for all.
  private var places: String {
    let named = paths.prefix(3).joined(separator: " ")
    return paths.count > 3 ? "\(paths.count) paths: \(named)" : named
  }
}
