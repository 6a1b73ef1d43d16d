import FilingText
import OwnershipForms
import Terminal

/// What the index holds, in lines: where it is, filings by year and form, files without a filing.
enum CoverageText {
  private static let labelWidth = 11

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
    lines += table(coverage.counts, width: width)
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

  /// A line a year, a column a form, and the sums; where that is too wide, a line a form and year.
  private static func table(_ counts: [Coverage.Count], width: Int) -> [StyledText] {
    guard !counts.isEmpty else { return [StyledText("no filings", .faint)] }
    var forms: [String] = []
    for count in counts where !forms.contains(count.form) { forms.append(count.form) }
    let years = Set(counts.map(\.year)).sorted { ($0 ?? 0) > ($1 ?? 0) }
    func sum(_ isCounted: (Coverage.Count) -> Bool) -> Int {
      counts.filter(isCounted).reduce(0) { $0 + $1.filings }
    }
    let columns =
      forms.map { form in
        Column(
          heading: form.isEmpty ? "no form" : form,
          values: years.map { year in sum { $0.form == form && $0.year == year } }
            + [sum { $0.form == form }])
      } + [
        Column(
          heading: "all",
          values: years.map { year in sum { $0.year == year } } + [sum { _ in true }])
      ]
    guard columns.reduce(labelWidth, { $0 + $1.width }) <= width else {
      return counts.map { count in
        let year = count.year.map(String.init) ?? "no day"
        return StyledText(
          SafeText("Form \(count.form)  \(year)  \(AmountText.grouped(count.filings))"))
      }
    }
    let names = ["Form"] + years.map { $0.map(String.init) ?? "no day" } + ["all"]
    return names.enumerated().map { place, name in
      let label = StyledText(SafeText(name), .label).padded(to: labelWidth)
      return columns.reduce(label) { line, column in
        let tone: Tone = place == 0 ? .label : place == names.count - 1 ? .strong : .plain
        let text = place == 0 ? column.heading : column.text(place - 1)
        return line + StyledText(SafeText(text).padded(to: column.width, .right), tone)
      }
    }
  }

  /// A column of counts, as wide as the widest of them.
  private struct Column {
    var heading: String
    var values: [Int]

    var width: Int {
      2 + max(SafeText(heading).width, values.indices.map { text($0).count }.max() ?? 0)
    }

    func text(_ place: Int) -> String {
      values[place] == 0 ? "" : AmountText.grouped(values[place])
    }
  }
}
