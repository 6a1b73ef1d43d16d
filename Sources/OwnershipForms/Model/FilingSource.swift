/// Where a filing comes from.
public struct FilingSource: Hashable, Sendable {
  /// The shape that a filing has in a file.
  public enum Format: String, Sendable {
    /// An ownership document alone.
    case xml
    /// A full submission: header and documents.
    case submission
    /// The SEC's page of the form.
    case html
    /// The printed form as text.
    case text
  }

  /// The shape of the file.
  public var format: Format
  /// The submission's number, such as `0000086115-20-000007`; nil where the file does not say it.
  public var accessionNumber: String?
  /// The day on which the SEC received the filing; nil where the file does not say it.
  public var filingDate: CalendarDay?
  /// When EDGAR accepted the filing, as `2020-01-23T14:28:42` in the SEC's local time.
  public var acceptedAt: String?
  /// Where in the file the ownership document stands.
  public var document: SourceRange

  /// Makes a source.
  public init(
    format: Format, accessionNumber: String? = nil, filingDate: CalendarDay? = nil,
    acceptedAt: String? = nil, document: SourceRange
  ) {
    self.format = format
    self.accessionNumber = accessionNumber
    self.filingDate = filingDate
    self.acceptedAt = acceptedAt
    self.document = document
  }
}
