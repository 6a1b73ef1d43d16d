public import OwnershipForms

/// What a list shows of a filing.
public struct FilingSummary: Hashable, Sendable, Identifiable {
  /// The filing's name in the index.
  public var id: FilingID
  /// Where its file lies.
  public var place: FilePlace
  /// The shape of the file.
  public var format: FilingSource.Format
  /// The accession number; nil where neither the file nor its name says it.
  public var accessionNumber: String?
  /// Whether the accession number was taken from the file's name.
  public var isAccessionNumberFromName: Bool
  /// The form as filed, such as `4/A`; empty where the file does not say it.
  public var form: String
  /// The form understood; nil where it is none of the forms 3, 4 and 5.
  public var formType: FormType?
  /// The day by which the filing stands in the list.
  public var sortDay: SortDay
  /// The period of report.
  public var periodOfReport: CalendarDay?
  /// The day on which the SEC received the filing.
  public var filingDate: CalendarDay?
  /// When EDGAR accepted the filing, as `2020-01-23T14:28:42` in the SEC's local time.
  public var acceptedAt: String?
  /// The day on which the amended filing was filed.
  public var dateOfOriginalSubmission: CalendarDay?
  /// The issuer's CIK as filed; empty where there is none.
  public var issuerCIK: String
  /// The issuer's name as filed; empty where there is none.
  public var issuerName: String
  /// The trading symbol as filed, which may be `NONE` or several symbols in one.
  public var tradingSymbol: String
  /// The name of the first reporting person filed; empty where there is none.
  public var firstPersonName: String
  /// How many reporting persons there are.
  public var personCount: Int
  /// The distinct transaction codes, in the order of the rows.
  public var codes: [CodeMark]
  /// How many rows report a transaction.
  public var transactionCount: Int
  /// How many rows report only a holding.
  public var holdingCount: Int
  /// How many footnotes there are.
  public var footnoteCount: Int
  /// How many oddities were found in the file.
  public var diagnosticCount: Int
  /// The further files that hold the filing, by evidence and path; none as a rule.
  public var furtherFiles: [FilingSourceFile]
  /// What was found out of the filing as an amendment; nil for one that is none.
  public var amendment: AmendmentLink?
  /// The amendments of the filing, in the order in which they were filed.
  public var amendedBy: [FilingAmendment]
}

extension FilingSummary {
  /// The path of the file, for people and, where it is UTF-8, for opening it.
  public var path: String { place.text }

  /// The first ticker in the trading symbol as filed; nil where there is none.
  public var ticker: String? { TradingSymbols(filed: tradingSymbol).symbols.first }
}
