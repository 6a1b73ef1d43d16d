/// The cells of one part of a document, in the order filed.
///
/// It is the store behind ``Issuer``, ``ReportingPerson``, ``TableRow`` and the others, whose named
/// properties are views of it, so that whatever was filed can also be walked without knowing its
/// names.
public struct FiledRecord: Hashable, Sendable {
  /// The cells that were filed; an element appears at most once.
  public private(set) var cells: [FiledCell]
  /// The elements that have a cell.
  private var elements = ElementSet()
  /// What stands in this part of the document without being in the SEC's schema, or a second time.
  public var strangers: [Stranger]
  /// Where in the file this part stands.
  public var source: SourceRange?

  /// Makes a record.
  public init(cells: [FiledCell] = [], strangers: [Stranger] = [], source: SourceRange? = nil) {
    self.cells = cells
    for cell in cells { elements.insert(cell.element) }
    self.strangers = strangers
    self.source = source
  }

  /// A cell of the record, as it was filed.
  public struct FiledCell: Hashable, Sendable {
    /// The element that the cell belongs to.
    public var element: FilingElement
    /// The text as filed, without the white space around it; nil where nothing was filed.
    public var text: String?
    /// The footnotes that the cell refers to.
    public var footnoteIDs: [String]
    /// Where in the file the cell stands.
    public var source: SourceRange?
    /// Whether the text stands in the file as it is.
    public var status: ReadingStatus

    /// Makes a cell.
    public init(
      element: FilingElement, text: String? = nil, footnoteIDs: [String] = [],
      source: SourceRange? = nil, status: ReadingStatus = .asFiled
    ) {
      self.element = element
      self.text = text
      self.footnoteIDs = footnoteIDs
      self.source = source
      self.status = status
    }
  }

  /// A text for which the schema has no place here.
  public struct Stranger: Hashable, Sendable {
    /// Ends the path of a text that has elements beside it.
    public static let text = "#text"

    /// The names of the elements from this part of the document down to the text.
    public var path: [String]
    /// The text as filed; empty for an element that only refers to footnotes.
    public var text: String
    /// Where in the file it stands.
    public var source: SourceRange?
  }

  /// The cell of an element; nil where the file has no such element in this part.
  public func cell(_ element: FilingElement) -> FiledCell? {
    guard has(element), let index = index(of: element) else { return nil }
    return cells[index]
  }

  /// The cell of an element, understood as one kind of value; blank where there is none.
  public subscript<Value: FiledValue>(element: FilingElement) -> ReportedCell<Value> {
    guard let cell = cell(element) else { return ReportedCell() }
    return ReportedCell(
      text: cell.text, footnoteIDs: cell.footnoteIDs, source: cell.source, status: cell.status)
  }

  /// Makes room for as many cells as the part usually has.
  mutating func reserveCapacity(_ count: Int) { cells.reserveCapacity(count) }

  /// Whether an element has a cell.
  func has(_ element: FilingElement) -> Bool { elements.contains(element) }

  /// Adds the cell of an element that has none.
  mutating func add(_ cell: consuming FiledCell) {
    elements.insert(cell.element)
    cells.append(consume cell)
  }

  /// Adds a cell; false, and nothing added, where the element is there already.
  @discardableResult
  mutating func append(_ cell: FiledCell) -> Bool {
    guard !has(cell.element) else { return false }
    add(cell)
    return true
  }

  /// Says of a cell how sure its text is.
  mutating func setStatus(_ status: ReadingStatus, at index: Int) { cells[index].status = status }

  /// Puts a cell in place of the one with the same element, or adds it.
  mutating func set(_ cell: FiledCell) {
    if append(cell) { return }
    if let index = index(of: cell.element) { cells[index] = cell }
  }

  private func index(of element: FilingElement) -> Int? {
    cells.firstIndex { $0.element == element }
  }
}
