import FilingText
import OwnershipForms
import Terminal

/// What the index holds, in lines: where it is, filings by year and form, files without a filing.
enum CoverageText {
  private static let labelWidth = 11
  private static let yearWidth = 9

  static func lines(of coverage: Coverage, width: Int) -> [StyledText] {
    func labelled(_ label: SafeText, _ text: String) -> [StyledText] {
      StyledText(SafeText(text))
        .hanging(after: StyledText(label, .label).padded(to: labelWidth), in: width)
    }
    let size = AmountText.grouped(coverage.size)
    var lines = labelled("Index", "\(coverage.index), \(size) bytes")
    for (place, root) in coverage.roots.enumerated() {
      lines += labelled(place == 0 ? "Paths" : "", root)
    }
    lines += labelled("Up to date", coverage.lastUpdate ?? "never")
    var files = AmountText.grouped(coverage.files)
    if coverage.furtherFiles > 0 {
      let further = AmountText.grouped(coverage.furtherFiles)
      files += ", \(further) of them with a filing shown from another file"
    }
    lines += labelled("Files", files)
    lines.append(StyledText())
    lines += table(coverage.counts)
    guard coverage.unreadCount > 0 else { return lines }
    lines.append(StyledText())
    lines.append(
      StyledText(
        SafeText("\(AmountText.grouped(coverage.unreadCount)) without a filing"), .warning))
    for file in coverage.unread {
      lines += StyledText(SafeText("\(file.path): \(file.reason)"))
        .hanging(after: StyledText("! ", .warning), in: width)
    }
    let hidden = coverage.unreadCount - coverage.unread.count
    if hidden > 0 {
      lines += StyledText(
        SafeText("and \(AmountText.grouped(hidden)) more; form4 index --status lists all"), .faint
      ).wrapped(to: width)
    }
    return lines
  }

  /// A line a year, a column a form, and the sums.
  private static func table(_ counts: [Coverage.Count]) -> [StyledText] {
    guard !counts.isEmpty else { return [StyledText("no filings", .faint)] }
    var forms: [String] = []
    for count in counts where !forms.contains(count.form) { forms.append(count.form) }
    let years = Set(counts.map(\.year)).sorted { ($0 ?? 0) > ($1 ?? 0) }
    func line(_ name: String, _ values: [Int], _ tone: Tone) -> StyledText {
      let numbers = (values + [values.reduce(0, +)]).map { $0 == 0 ? "" : AmountText.grouped($0) }
      let year = StyledText(SafeText(name), .label).padded(to: yearWidth)
      return numbers.reduce(year) { text, number in
        text + StyledText(SafeText(number).padded(to: columnWidth, .right), tone)
      }
    }
    let heading = (forms.map { $0.isEmpty ? "no form" : "Form \($0)" } + ["all"])
      .reduce(StyledText("Filings", .label).padded(to: yearWidth)) { text, form in
        text + StyledText(SafeText(form).fitted(to: columnWidth, .right), .label)
      }
    func sum(_ year: Int??, _ form: String) -> Int {
      counts.filter { $0.form == form && (year == nil || year == .some($0.year)) }
        .reduce(0) { $0 + $1.filings }
    }
    return [heading]
      + years.map { year in
        line(year.map(String.init) ?? "no day", forms.map { sum(.some(year), $0) }, .plain)
      } + [line("all", forms.map { sum(nil, $0) }, .strong)]
  }

  private static let columnWidth = 11
}
