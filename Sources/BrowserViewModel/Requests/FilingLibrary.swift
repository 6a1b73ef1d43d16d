public import OwnershipForms

/// What the browser asks for filings: the protocol between the view model and whatever holds them.
///
/// The browser itself never calls it. It says what it wants as an ``Effect``; whoever runs the
/// browser asks the library, off the main thread, and hands the answer back as a ``Command``.
public protocol FilingLibrary: Sendable {
  /// A part of the filings that match a query, newest first or in the order asked for.
  func search(_ request: SearchRequest) throws -> SearchAnswer
  /// About how many filings match a query; nil where nothing tells it.
  func estimate(_ query: String) throws -> FilingCount?
  /// How many filings match a query; asked where a search did not say it exactly.
  func count(_ query: String) throws -> Int
  /// How many filings there are at all, as far as that was counted or estimated.
  func total() -> FilingCount?
  /// Ends a search, and a count, that another thread has begun; one that begins later is not ended.
  func interruptSearch()
  /// The filing behind a row.
  func open(_ id: FilingHandle) throws -> OpenedFiling
  /// What the library holds.
  func coverage() throws -> Coverage
  /// The first filing, in the list of a query, whose ticker begins so.
  func filing(
    ofTicker prefix: String, in query: String, sortedBy order: ListOrder?
  ) throws -> FilingHandle?
  /// The place of a filing in the list of a query, from 0; nil where it does not match.
  func place(
    of id: FilingHandle, in query: String, sortedBy order: ListOrder?
  ) throws -> Int?
}

/// Asks for a part of the filings that match a query.
public struct SearchRequest: Hashable, Sendable {
  /// Which of the browser's requests it is; an answer to an older one is dropped.
  public var number: Int
  /// The query, in the query language; empty for all filings.
  public var query: String
  /// The order of the filings; nil for the list's own.
  public var order: ListOrder?
  /// The part of them.
  public var part: ListPart
  /// Whether what was found before no longer counts.
  public var isAnew: Bool
  /// The most rows to give.
  public var limit: Int

  /// Makes a request.
  public init(
    number: Int, query: String, order: ListOrder? = nil, part: ListPart = .first,
    isAnew: Bool = false, limit: Int
  ) {
    self.number = number
    self.query = query
    self.order = order
    self.part = part
    self.isAnew = isAnew
    self.limit = limit
  }
}

/// A filing that was read again from its file.
public struct OpenedFiling: Hashable, Sendable {
  /// Which filing it is.
  public var id: FilingHandle
  /// The filing.
  public var filing: OwnershipFiling
  /// The path of its file.
  public var path: String
  /// The bytes of its file.
  public var bytes: [UInt8]
  /// The further files that hold it.
  public var furtherFiles: [FurtherFile]
  /// What is known of it as an amendment, and of its amendments.
  public var amendments: AmendmentNotes

  /// A further file that holds a filing.
  public struct FurtherFile: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Why it holds the same filing, in words.
    public var evidence: String

    /// Makes a file.
    public init(path: String, evidence: String) {
      self.path = path
      self.evidence = evidence
    }
  }

  /// Makes an opened filing.
  public init(
    id: FilingHandle, filing: OwnershipFiling, path: String, bytes: [UInt8],
    furtherFiles: [FurtherFile] = [], amendments: AmendmentNotes = AmendmentNotes()
  ) {
    self.id = id
    self.filing = filing
    self.path = path
    self.bytes = bytes
    self.furtherFiles = furtherFiles
    self.amendments = amendments
  }
}

/// Why a query or a file gave nothing, in one lower-case line.
public struct LibraryFailure: Error, Hashable, Sendable {
  /// The line.
  public var message: String

  /// Makes a failure.
  public init(_ message: String) { self.message = message }
}
