/// What a library holds, and what it could not read.
public struct Coverage: Hashable, Sendable {
  /// How many filings of one form and year there are.
  public struct Count: Hashable, Sendable {
    /// The form as filed.
    public var form: String
    /// The year by which the filings are sorted; nil for filings without a day.
    public var year: Int?
    /// How many there are.
    public var filings: Int

    /// Makes a count.
    public init(form: String, year: Int?, filings: Int) {
      self.form = form
      self.year = year
      self.filings = filings
    }
  }

  /// A file without a filing.
  public struct Unread: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Why it gives none, in one lower-case line.
    public var reason: String

    /// Makes a file.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// Where the library keeps what it knows, for people.
  public var index: String
  /// The size of that in bytes.
  public var size: Int
  /// The paths whose files it knows.
  public var roots: [String]
  /// When it was brought up to date last, in words; nil where it never was.
  public var lastUpdate: String?
  /// How many files it knows.
  public var files: Int
  /// How many of them hold a filing that is shown from another file.
  public var furtherFiles: Int
  /// The filings, by form and from the newest year on.
  public var counts: [Count]
  /// How many files have no filing.
  public var unreadCount: Int
  /// The first of these, by their paths.
  public var unread: [Unread]

  /// Makes a coverage.
  public init(
    index: String, size: Int, roots: [String], lastUpdate: String?, files: Int, furtherFiles: Int,
    counts: [Count], unreadCount: Int, unread: [Unread]
  ) {
    self.index = index
    self.size = size
    self.roots = roots
    self.lastUpdate = lastUpdate
    self.files = files
    self.furtherFiles = furtherFiles
    self.counts = counts
    self.unreadCount = unreadCount
    self.unread = unread
  }
}
