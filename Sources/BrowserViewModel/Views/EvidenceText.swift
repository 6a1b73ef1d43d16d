import FilingText
import OwnershipForms
import Terminal

/// What the file has for the selected cell: its path, its bytes, and why it is read as it is.
struct EvidenceText {
  private let opened: OpenedFiling
  private let path: CellPath
  private let text: String?
  private let status: ReadingStatus
  private let footnoteIDs: [String]
  private let source: SourceRange?

  private static let excerptLimit = 4_000
  private static let labelWidth = 11

  /// The lines of all that the reader has selected.
  static func lines(_ browser: Browser, width: Int) -> [StyledText] {
    let cells = browser.selectedCells
    guard !cells.isEmpty else {
      return StyledText("This line is about the file, and no cell of the filing.")
        .wrapped(to: width)
    }
    var lines: [StyledText] = []
    for (index, path) in cells.enumerated() {
      guard let text = EvidenceText(browser, path) else { continue }
      if index > 0 { lines.append(StyledText()) }
      lines += text.lines(width: width, isFirst: index == 0)
    }
    return lines
  }

  private init?(_ browser: Browser, _ path: CellPath) {
    guard let opened = browser.opened else { return nil }
    self.opened = opened
    self.path = path
    let document = opened.filing.document
    let record: FiledRecord? =
      switch path.part {
      case .document: document.facts
      case .issuer: document.issuer.record
      case .reportingPerson(let index):
        document.reportingPersons.indices.contains(index)
          ? document.reportingPersons[index].record : nil
      case .row(let table, let index): browser.row(table, index)?.record
      case .signature(let index):
        document.signatures.indices.contains(index) ? document.signatures[index].record : nil
      case .footnote: nil
      }
    if case .footnote(let index) = path.part, document.footnotes.indices.contains(index) {
      let footnote = document.footnotes[index]
      (text, status, footnoteIDs, source) = (footnote.text, footnote.status, [], footnote.source)
    } else {
      let cell = record?.cell(path.element)
      text = cell?.text
      status = cell?.status ?? .asFiled
      footnoteIDs = cell?.footnoteIDs ?? []
      source = cell?.source ?? record?.source
    }
  }

  private func lines(width: Int, isFirst: Bool) -> [StyledText] {
    var lines = labelled("Cell", StyledText(SafeText(path.description), .strong), width)
    lines += labelled(
      "Value",
      text.map { StyledText(SafeText($0)) } ?? StyledText("nothing was filed here", .faint), width)
    lines += labelled("Status", StyledText(SafeText(statusWords)), width)
    if !footnoteIDs.isEmpty {
      let marks = footnoteIDs.map { "(\(Footnote.number(of: $0)))" }.joined()
      lines += labelled("Footnotes", StyledText(SafeText(marks), .note), width)
    }
    if let reading = opened.filing.reading(of: path) {
      lines += labelled("Evidence", StyledText(SafeText(reading.evidence), .derived), width)
      if !reading.alternatives.isEmpty {
        lines += labelled(
          "Or", StyledText(SafeText(reading.alternatives.joined(separator: ", "))), width)
      }
    }
    if isFirst {
      lines += labelled("File", StyledText(SafeText(opened.path)), width)
      lines += furtherFiles(width)
      lines += amendments(width)
    }
    lines += excerpt(width)
    return lines
  }

  /// The further files of the filing, below the evidence that they hold the same.
  private func furtherFiles(_ width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var last: String?
    for file in opened.furtherFiles {
      if file.evidence != last {
        lines += labelled(
          last == nil ? "Also in" : "and in",
          StyledText(SafeText("files with \(file.evidence)"), .derived), width)
        last = file.evidence
      }
      lines += labelled("", StyledText(SafeText(file.path)), width)
    }
    return lines
  }

  /// What the filing amends and what amends it, with the evidence.
  private func amendments(_ width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    func add(_ label: SafeText, _ name: String, _ evidence: String, _ restatement: String) {
      lines += labelled(label, StyledText(SafeText(name)), width)
      lines += labelled("", StyledText(SafeText("derived: \(evidence)"), .derived), width)
      guard !restatement.isEmpty else { return }
      lines += labelled("", StyledText(SafeText(restatement), .derived), width)
    }
    if let amends = opened.amendments.amends {
      add(
        "Amends", amends.original?.text ?? amends.reason, amends.evidence, amends.restatement)
    }
    for amendment in opened.amendments.amendedBy {
      add("Amended by", amendment.filing.text, amendment.evidence, amendment.restatement)
    }
    return lines
  }

  private var statusWords: String {
    switch status {
    case .asFiled: text == nil ? "blank, as filed" : "as filed"
    case .repaired: "repaired: joined from pieces of the file"
    case .inferred: "inferred: the file does not hold it"
    case .uncertain: "uncertain: the file can be read in more than one way"
    }
  }

  /// The bytes of the cell in the file, made safe to show.
  private func excerpt(_ width: Int) -> [StyledText] {
    guard let source else { return [] }
    let place = LineIndex(opened.bytes).place(of: source.lowerBound)
    var lines = labelled(
      "Place",
      StyledText(
        SafeText(
          "line \(place.line), column \(place.column), bytes \(source.lowerBound) to "
            + "\(source.upperBound)")), width)
    let end = min(source.upperBound, source.lowerBound + Self.excerptLimit, opened.bytes.count)
    guard source.lowerBound < end else { return lines }
    lines.append(StyledText())
    let raw = String(decoding: opened.bytes[source.lowerBound..<end], as: UTF8.self)
    for line in Self.withoutIndent(SafeText.lines(of: raw)) {
      lines += StyledText(line, .faint).wrapped(to: width)
    }
    return lines
  }

  /// The lines without the indent that all but the first have in common: the first begins inside
  /// its own.
  private static func withoutIndent(_ lines: [SafeText]) -> [SafeText] {
    let rest = lines.dropFirst().filter { !$0.string.allSatisfy { $0 == " " } }
    let indent = rest.map { $0.string.prefix { $0 == " " }.count }.min() ?? 0
    return lines.prefix(1) + lines.dropFirst().map { SafeText(String($0.string.dropFirst(indent))) }
  }

  private func labelled(_ label: SafeText, _ text: StyledText, _ width: Int) -> [StyledText] {
    text.hanging(after: StyledText(label, .label).padded(to: Self.labelWidth), in: width)
  }
}
