public import FilingText
public import OwnershipForms
import Terminal

/// One item of the footnotes pane: a footnote, the remarks, a reading, a signature, an oddity.
public struct NoteItem: Hashable, Sendable {
  /// The footnote's identifier; nil for what is no footnote.
  public var id: String?
  /// The cell of the filing that it is about; nil where it is about the file.
  public var cell: CellPath?
  /// The first line of the pane that it stands on.
  public var start: Int
  /// Its lines.
  public var lines: [StyledText]

  /// The line after its last.
  public var end: Int { start + lines.count }
}

extension Browser {
  /// The items of the footnotes pane in so many columns: the footnotes as filed, then remarks,
  /// what is not as filed, the signatures, and what was odd about the file; what is missing and a
  /// form in plain text stand before all others.
  public func noteItems(width: Int) -> [NoteItem] {
    guard let filing = opened?.filing else { return [] }
    return noteMemory.items(width: width) { Self.noteItems(of: filing, width: width) }
  }

  private static func noteItems(of filing: OwnershipFiling, width: Int) -> [NoteItem] {
    let document = filing.document
    let indent = (document.footnotes.map { $0.number.count + 3 }.max() ?? 0)
    var items: [NoteItem] = []
    var line = 0
    func add(
      _ id: String?, _ cell: CellPath?, _ mark: StyledText, _ paragraphs: [StyledText],
      _ indent: Int
    ) {
      let first = mark.padded(to: indent)
      let blank = StyledText().padded(to: indent)
      let lines = paragraphs.flatMap { $0.wrapped(to: max(8, width - indent)) }.enumerated()
        .map { index, text in (index == 0 ? first : blank) + text }
      items.append(NoteItem(id: id, cell: cell, start: line, lines: lines))
      line += lines.count
    }
    func addOddities(_ isWanted: (Diagnostic) -> Bool) {
      for diagnostic in filing.diagnostics where isWanted(diagnostic) {
        let text = StyledText(SafeText(diagnostic.message), .warning)
        add(nil, nil, StyledText("! ", .warning), [text], 2)
      }
    }
    // What is missing must be seen before what is there.
    addOddities(\.code.tellsOfLoss)
    if let form = filing.plainForm {
      add(nil, nil, StyledText(), PlainFormText.lines(of: form), 0)
    }
    for (index, footnote) in document.footnotes.enumerated() {
      add(
        footnote.id, CellPath(.footnote(index), .footnote),
        StyledText(SafeText("(\(footnote.number))"), .note),
        ProseText.paragraphs(footnote.text).map { StyledText($0) }, indent)
    }
    if let remarks = document.remarks.text {
      let paragraphs = ProseText.paragraphs(remarks).map { StyledText($0) }
      add(nil, CellPath(.document, .remarks), StyledText("Remarks ", .label), paragraphs, 8)
    }
    for reading in filing.readings {
      let words = "\(reading.cell.element.name) \(reading.status.rawValue): \(reading.evidence)"
      add(
        nil, reading.cell, StyledText("? ", .derived), [StyledText(SafeText(words), .derived)], 2)
    }
    for (index, signature) in document.signatures.enumerated() {
      let text =
        CellText.filed(signature.name).text + StyledText("  ")
        + CellText.day(signature.date).text
      add(
        nil, CellPath(.signature(index), .signatureName), StyledText("Signed ", .label), [text], 7)
    }
    addOddities { !$0.code.tellsOfLoss }
    return items
  }

  /// How many items stand before the first footnote.
  var itemsBeforeFootnotes: Int {
    guard let filing = opened?.filing else { return 0 }
    return filing.diagnostics.count(where: \.code.tellsOfLoss) + (filing.plainForm == nil ? 0 : 1)
  }

  /// Which footnote is the selected item; nil where it is something else.
  var selectedFootnote: Int? {
    let place = note - itemsBeforeFootnotes
    return document?.footnotes.indices.contains(place) == true ? place : nil
  }
}
