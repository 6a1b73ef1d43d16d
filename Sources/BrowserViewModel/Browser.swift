public import FilingText
public import OwnershipForms
public import Terminal

/// The whole browser as a value: what is listed, what is selected, what is open.
///
/// It changes only through ``apply(_:)``, draws nothing and reads nothing: what it wants from
/// outside it says as effects.
public struct Browser: Hashable, Sendable {
  /// What the list holds, for the title, such as a folder's name.
  public var place: String
  /// The size of the screen.
  public internal(set) var size: Size
  /// The filings that are listed.
  public internal(set) var list = FilingList()
  /// The filing that the panes show; nil before the first one was read.
  public internal(set) var opened: OpenedFiling? { didSet { noteMemory = NoteMemory() } }
  /// Why the selected filing cannot be shown, if it cannot.
  public internal(set) var openFailure: String?
  /// The pane that keys go to.
  public internal(set) var focus = Pane.list
  /// The selected row and column of each table.
  public internal(set) var cursors: [FormTable: TableCursor] = [:]
  /// The selected item of the footnotes pane.
  public internal(set) var note = 0
  /// What is laid over the panes, if anything.
  public internal(set) var view: ReadingView?
  /// What the library holds, as it was asked for last; nil before the answer.
  public internal(set) var coverage: Result<Coverage, LibraryFailure>?
  /// The line that is typed into, if any.
  public internal(set) var prompt: Prompt?
  /// The text that was looked for, and where.
  public internal(set) var find: Find?
  /// What there is to say about the last command.
  public internal(set) var message: Message?
  /// The commands that were typed.
  public var history = CommandHistory()
  /// How far the index is; nil where none is at work.
  public internal(set) var indexing: IndexProgress?

  /// The notes of the opened filing as they were laid out before.
  var noteMemory = NoteMemory()
  /// The first line in sight of each pane.
  var tops: [Pane: Int] = [:]
  /// The cell that the reader came to the footnotes from, and the notes that it cites.
  var noteTrail: NoteTrail?
  /// Which of the cells that cite the selected note was gone to last.
  var citation = -1
  /// The number of the last request, so that late answers to older ones are dropped.
  var requests = 0
  /// The same for tickers: to look for one ends no search.
  var tickerRequests = 0
  /// The same for the places of filings.
  var placeRequests = 0

  /// Makes a browser that knows no filing yet.
  public init(place: String, size: Size) {
    self.place = place
    self.size = size
  }

  /// What is wanted first: the newest filings.
  public mutating func start() -> [Effect] { [searchAnew()] }

  /// The document of the filing that the panes show.
  public var document: OwnershipDocument? { opened?.filing.document }
}

/// Where in a table the reader is.
public struct TableCursor: Hashable, Sendable {
  /// The row, from 0.
  public var row = 0
  /// The column.
  public var column = FormColumn.Kind.code

  /// The first row, at its code.
  public init() {}
}

/// Something to say to the reader, until the next command.
public struct Message: Hashable, Sendable {
  /// The text.
  public var text: SafeText
  /// Whether something went wrong.
  public var isWarning = false
}

/// The way from a cell to its footnotes and back.
struct NoteTrail: Hashable, Sendable {
  var origin: Pane
  var ids: [String]
  var place: Int
}

/// A text that is looked for in a pane or a view.
public struct Find: Hashable, Sendable {
  /// The text; capital letters in it make it mind them.
  public var text: String
  /// The pane that is searched; nil where it is the view over the panes.
  public var pane: Pane?
  /// The line that was found last, in a text that has no selected line.
  var line: Int?

  /// Whether a text has what is looked for.
  public func matches(_ other: String) -> Bool {
    guard !text.isEmpty else { return false }
    return mindsCase ? other.contains(text) : other.lowercased().contains(text.lowercased())
  }

  /// Whether the text has a capital letter.
  public var mindsCase: Bool { text.contains(where: \.isUppercase) }
}
