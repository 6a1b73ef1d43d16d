/// One cell of the form: what was filed in it, and the footnotes that it refers to.
///
/// The text is the truth; ``value`` is what the program understands of it. A price or a date may be
/// given by a footnote alone: then ``text`` is nil and ``footnoteIDs`` is not empty.
public struct ReportedCell<Value: FiledValue>: Hashable, Sendable {
  /// The text as filed, without the white space around it; nil where nothing was filed.
  public var text: String?
  /// The footnotes that the cell refers to, in the order filed, such as `F1`.
  public var footnoteIDs: [String]
  /// Where in the file the cell stands; nil for a cell that the file does not have.
  public var source: SourceRange?
  /// Whether the text stands in the file as it is given here.
  public var status: ReadingStatus

  /// Makes a cell.
  public init(
    text: String? = nil, footnoteIDs: [String] = [], source: SourceRange? = nil,
    status: ReadingStatus = .asFiled
  ) {
    self.text = text
    self.footnoteIDs = footnoteIDs
    self.source = source
    self.status = status
  }

  /// What the text means; nil where nothing was filed or where the text is no such value.
  public var value: Value? { text.flatMap(Value.init(filed:)) }

  /// Whether the cell has neither a text nor a footnote.
  public var isBlank: Bool { text == nil && footnoteIDs.isEmpty }

  /// The same cell, its text understood as another kind of value.
  public func read<Other: FiledValue>(as kind: Other.Type) -> ReportedCell<Other> {
    ReportedCell<Other>(text: text, footnoteIDs: footnoteIDs, source: source, status: status)
  }
}

/// A value that the text of a cell can be understood as.
public protocol FiledValue: Hashable, Sendable {
  /// Understands a text as it was filed; nil where the text is no such value.
  init?(filed text: String)
}

extension String: FiledValue {
  /// Any text is itself.
  public init?(filed text: String) { self = text }
}

extension Bool: FiledValue {
  /// Understands `1` and `true`, `0` and `false`; nil for any other text.
  public init?(filed text: String) {
    switch text {
    case "1", "true", "TRUE", "True": self = true
    case "0", "false", "FALSE", "False": self = false
    default: return nil
    }
  }
}
