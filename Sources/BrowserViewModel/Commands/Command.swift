public import Terminal

/// Something that the reader did, or that finished outside; the only way to change a ``Browser``.
public enum Command: Hashable, Sendable {
  // Moving.
  case selectNext, selectPrevious
  case selectLeft, selectRight
  case pageDown, pageUp, halfPageDown, halfPageUp
  case selectFirst, selectLast
  case nextPane, previousPane
  case focus(Pane)
  case enter
  case back
  case close
  case nextFiling, previousFiling
  case goToAmendment

  // Finding.
  case startFind, findNext, findPrevious
  case startTicker
  case startLimit
  case sortByNextColumn, reverseOrder
  case sort(ListOrder?)
  case limit(String)

  // Looking closer.
  case showNote
  case showWithholding
  case showEvidence
  case showCoverage
  case showHelp

  // Taking along.
  case openOnline
  case startYank
  case exportSeen

  // The program.
  case startCommand
  case redraw
  case suspend
  case quit

  // What is typed into a prompt.
  case typed(String)
  case edit(LineEdit)
  case complete

  // What happened outside.
  case resized(Size)
  case clicked(Position)
  case scrolled(lines: Int, at: Position)
  case searchFinished(number: Int, Result<SearchAnswer, LibraryFailure>)
  case counted(number: Int, Result<FilingCount, LibraryFailure>, total: FilingCount? = nil)
  case filingOpened(FilingHandle, Result<OpenedFiling, LibraryFailure>)
  case coverageRead(Result<Coverage, LibraryFailure>)
  case tickerFound(number: Int, FilingHandle?)
  case filingPlaced(FilingHandle, number: Int, place: Int?)
  case indexChanged(IndexProgress)
  case finished(String)
  case failed(String)
}

/// A change to the line of a prompt other than typing.
public enum LineEdit: Hashable, Sendable {
  case deleteBackward, deleteForward, deleteWord, deleteAll
  case left, right, start, end
}

/// How far the index is while the browser runs.
public struct IndexProgress: Hashable, Sendable {
  /// How many files were looked at.
  public var seen: Int
  /// How many files could not be read.
  public var failed: Int
  /// Whether the filings changed, so that the list should be asked for again.
  public var hasChanges: Bool
  /// Whether the work is done.
  public var isDone: Bool

  /// Makes a progress.
  public init(seen: Int, failed: Int, hasChanges: Bool, isDone: Bool) {
    self.seen = seen
    self.failed = failed
    self.hasChanges = hasChanges
    self.isDone = isDone
  }
}
