import ArgumentParser
import FilingText
import Glibc
import LocalIndex
import Terminal

/// `form4 index`: makes and updates the local index.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Create or update the index of the filings on your disk.",
    discussion: """
      Finds .xml, .txt, .nc, .sgml, .html and .md files under each PATH, compressed as .gz or not, \
      and those in .zip and .tar archives, and reads what is new or changed; files that are gone are forgotten. Without a PATH it looks again at every path given before. \
      The index is only a copy: it can be deleted at any time.
      """)

  @Argument(help: "Folders or files; without any, those given before.")
  var paths: [String] = []

  @OptionGroup var indexOptions: IndexOptions

  @Flag(help: "Say what the index holds, and which files it could not read.")
  var status = false

  @Flag(help: "Begin with an empty index.")
  var rebuild = false

  @Option(help: ArgumentHelp("Forget the files under a path.", valueName: "path"))
  var forget: [String] = []

  @Flag(
    help: """
      Read files too whose size, time and inode are unchanged, and compare their contents; say how \
      many differ.
      """)
  var verify = false

  @Flag(help: "End with 1 where a file could not be read.")
  var strict = false

  func validate() throws {
    if status, rebuild || verify || !forget.isEmpty || !paths.isEmpty {
      throw ValidationError("--status only looks; it goes with no path and no other choice")
    }
    if verify, rebuild || !forget.isEmpty {
      throw ValidationError("--verify goes with no --rebuild or --forget")
    }
    if rebuild, !forget.isEmpty {
      throw ValidationError("--rebuild and --forget exclude each other")
    }
  }

  func run() throws {
    for path in paths where access(path, F_OK) != 0 {
      StandardError.write("\(path): no such file or folder")
      throw ExitStatus.failure
    }
    do {
      let roots = rebuild && paths.isEmpty ? try rootsBefore() : paths
      let index = try rebuild ? FilingIndex.startAnew(at: indexOptions.path) : indexOptions.open()
      for path in forget {
        let count = try index.forget(path)
        StandardError.write("\(path): \(AmountText.counted(count, "file")) forgotten")
      }
      if status { return try show(index) }
      if forget.isEmpty || !paths.isEmpty { try update(index, roots) }
    } catch let failure as IndexError {
      StandardError.write(failure.message)
      throw ExitStatus.cannotRun
    }
  }

  /// The paths of the index that is to be made anew; ends the program where it cannot tell them.
  private func rootsBefore() throws -> [String] {
    guard let roots = try? FilingIndex.open(at: indexOptions.path).roots(), !roots.isEmpty else {
      StandardError.write(
        "'\(indexOptions.path)' does not say which paths it is of; name them, such as "
          + "'form4 index --rebuild .'")
      throw ExitStatus.failure
    }
    return roots
  }

  private func update(_ index: FilingIndex, _ paths: [String]) throws {
    guard try !paths.isEmpty || !index.roots().isEmpty else {
      StandardError.write("the index knows no path yet; name a folder, such as 'form4 index .'")
      throw ExitStatus.failure
    }
    var bar = ProgressBar()
    let stop = StopRequest()
    defer { stop.finish() }
    let report = try index.update(
      paths, cancellation: stop.cancellation, readsAll: verify,
      progress: { progress in bar.show(progress) })
    bar.finish()
    for problem in report.problems {
      StandardError.write("\(SafeText(problem.path)): \(problem.reason)")
    }
    var parts = [AmountText.counted(report.seen, "file") + " found"]
    parts.append(AmountText.counted(report.read - report.failed, "filing") + " read")
    if report.failed > 0 { parts.append("\(AmountText.grouped(report.failed)) without a filing") }
    if verify {
      let count = report.differing == 0 ? "none" : AmountText.grouped(report.differing)
      parts.append("\(count) with another content though they look unchanged")
    }
    if report.moved > 0 { parts.append("\(AmountText.grouped(report.moved)) moved") }
    if report.forgotten > 0 { parts.append("\(AmountText.grouped(report.forgotten)) gone") }
    StandardError.write(parts.joined(separator: ", "))
    if report.wasCancelled { StandardError.write("stopped; the next run goes on from here") }
    if strict, report.failed > 0 { throw ExitStatus.failure }
  }

  private func show(_ index: FilingIndex) throws {
    let status = try index.status()
    var output = StandardOutput()
    func line(_ text: String) throws { try output.write(SafeText(text).string + "\n") }
    try line("index     \(indexOptions.path), \(AmountText.grouped(Int(status.size))) bytes")
    for root in status.roots { try line("path      \(root)") }
    if let run = status.lastRun { try line("updated   \(UpdateText.line(of: run))") }
    try line(
      "files     \(AmountText.grouped(status.fileCount)), "
        + "\(AmountText.grouped(status.unreadCount)) without a filing")
    if status.furtherFileCount > 0 {
      try line(
        "          \(AmountText.grouped(status.furtherFileCount)) hold a filing shown from another file"
      )
    }
    try line("filings   \(AmountText.grouped(status.filingCount))")
    for part in status.filings {
      let form = SafeText("Form \(part.form)").padded(to: 10).string
      let year = part.year.map(String.init) ?? "no day"
      try line("  \(form)\(year)  \(AmountText.grouped(part.count))")
    }
    if !status.amendments.isEmpty {
      func count(_ state: AmendmentLink.State, _ words: String) -> String? {
        status.amendments[state].map { "\(AmountText.grouped($0)) \(words)" }
      }
      let parts = [
        count(.linked, "with their original"), count(.ambiguous, "with several possible originals"),
        count(.notFound, "without an original here"),
        count(.dayUnknown, "without a day of the original"), count(.waiting, "to be linked"),
      ]
      try line("amends    \(parts.compactMap(\.self).joined(separator: ", "))")
    }
    for file in try index.unreadFiles() { try line("unread    \(file.path): \(file.reason)") }
    try output.flush()
  }
}
