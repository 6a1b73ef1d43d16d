/// A value read from a printed form: its text in the schema's terms, where it stands, and how sure
/// it is.
struct PrintedValue: Hashable, Sendable {
  /// The text as the model understands it: amounts without `$` and commas, dates as `2014-09-12`.
  var text: String?
  /// Where in the decoded text it stands, from its first piece to its last.
  var range: Range<Int>?
  /// The footnotes that it refers to.
  var footnoteIDs: [String] = []
  /// Whether the text stands whole in the file.
  var status = ReadingStatus.asFiled
  /// What the value rests on, where it is not as filed.
  var evidence: String?
  /// What else the file could mean.
  var alternatives: [String] = []

  /// The value as one that was put together, unless it is in doubt already.
  func repaired(_ evidence: String) -> PrintedValue {
    guard status == .asFiled else { return self }
    var value = self
    value.status = .repaired
    value.evidence = evidence
    return value
  }
}

/// Collects the cells of one part of a document, and the readings that explain them.
struct PrintedRecord {
  /// The part that the cells belong to.
  let part: CellPath.Part
  /// The cells so far.
  private(set) var record = FiledRecord()
  /// Why each cell that is not as filed is given.
  private(set) var readings: [Reading] = []
  /// What stands in the part a second time, where it has one place.
  private(set) var diagnostics: [Diagnostic] = []

  private let text: DecodedText

  init(_ part: CellPath.Part, in text: DecodedText) {
    self.part = part
    self.text = text
  }

  /// Adds a cell; a value without text and footnotes adds nothing, and one whose element is there
  /// already is told of.
  mutating func add(_ element: FilingElement, _ value: PrintedValue?) {
    guard let value, value.text != nil || !value.footnoteIDs.isEmpty else { return }
    let place = value.range.map(text.fileRange)
    let added = record.append(
      FiledRecord.FiledCell(
        element: element, text: value.text, footnoteIDs: value.footnoteIDs, source: place,
        status: value.status))
    guard added else { return tellOfSecond(element, value.text, at: place) }
    if value.status != .asFiled {
      readings.append(
        Reading(
          cell: CellPath(part, element), status: value.status, evidence: value.evidence ?? "",
          alternatives: value.alternatives))
    }
  }

  private mutating func tellOfSecond(
    _ element: FilingElement, _ text: String?, at place: SourceRange?
  ) {
    guard let text, text != record.cell(element)?.text else { return }
    diagnostics.append(
      Diagnostic(
        .elementRepeated,
        "'\(element.name)' stands a second time, as '\(text)'; the first one is shown", at: place))
  }

  /// Says where in the file the whole part stands.
  mutating func setSource(_ range: Range<Int>) { record.source = text.fileRange(range) }
}
