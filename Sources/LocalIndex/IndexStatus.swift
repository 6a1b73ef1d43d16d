/// What the index holds.
public struct IndexStatus: Hashable, Sendable {
  /// How many files it knows.
  public var fileCount: Int
  /// How many of them gave no filing.
  public var unreadCount: Int
  /// How many hold a filing that is shown from another file.
  public var furtherFileCount: Int
  /// How many filings there are of each form and year; forms in their order, years from the newest.
  public var filings: [FormYear]
  /// How many amendments there are, by what is known of their originals.
  public var amendments: [AmendmentLink.State: Int]
  /// The size in bytes, what is not yet merged into the file included.
  public var size: Int64
  /// The paths that were given to be indexed.
  public var roots: [String]
  /// The last update; nil where there was none.
  public var lastRun: LastRun?

  /// How many filings there are.
  public var filingCount: Int { filings.reduce(0) { $0 + $1.count } }

  /// How many filings there are of a form in a year.
  public struct FormYear: Hashable, Sendable {
    /// The form as filed.
    public var form: String
    /// The year by which the filings are sorted; nil for filings without a day.
    public var year: Int?
    /// How many there are.
    public var count: Int

    /// Makes a count.
    public init(form: String, year: Int?, count: Int) {
      self.form = form
      self.year = year
      self.count = count
    }
  }

  /// What an update did.
  public struct LastRun: Hashable, Sendable {
    /// When it ended, in seconds since 1970.
    public var finished: Int64
    /// How many files were found.
    public var seen: Int
    /// How many files were read.
    public var read: Int
    /// How many of them gave no filing.
    public var failed: Int
    /// How many files were forgotten.
    public var forgotten: Int
    /// Whether it was cancelled.
    public var wasCancelled: Bool
  }
}

/// A file that gave no filing.
public struct UnreadFile: Hashable, Sendable {
  /// Where it lies.
  public var place: FilePlace
  /// Why it gave none, in one lower-case line.
  public var reason: String

  /// The path of the file, for people.
  public var path: String { place.text }
}
