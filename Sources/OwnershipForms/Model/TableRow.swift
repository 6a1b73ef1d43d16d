/// One row of Table I or Table II.
///
/// A row is named by its filing, its table and its position there; two rows of one filing may be
/// alike to the letter and both be real.
public struct TableRow: Hashable, Sendable {
  /// The table that the row stands in.
  public var table: FormTable
  /// Whether the row reports a transaction or only a holding.
  public var kind: RowKind
  /// The cells as filed.
  public var record: FiledRecord

  /// Makes a row from its cells.
  public init(table: FormTable, kind: RowKind, record: FiledRecord = FiledRecord()) {
    self.table = table
    self.kind = kind
    self.record = record
  }

  /// The title of the security (column 1).
  public var securityTitle: ReportedCell<String> { record[.securityTitle] }
  /// The conversion or exercise price of a derivative security (Table II column 2).
  public var conversionOrExercisePrice: ReportedCell<ExactDecimal> {
    record[.conversionOrExercisePrice]
  }
  /// The day of the transaction (Table I column 2, Table II column 3).
  public var transactionDate: ReportedCell<CalendarDay> { record[.transactionDate] }
  /// The deemed execution date, if any (Table I column 2A, Table II column 3A).
  public var deemedExecutionDate: ReportedCell<CalendarDay> { record[.deemedExecutionDate] }
  /// The form on which the transaction or holding is or was due: 3, 4 or 5.
  public var transactionFormType: ReportedCell<String> { record[.transactionFormType] }
  /// The transaction code with the footnotes of its column (Table I column 3, Table II column 4).
  public var transactionCode: ReportedCell<TransactionCode> {
    var code: ReportedCell<TransactionCode> = record[.transactionCode]
    if let coding = record.cell(.transactionCoding) {
      code.footnoteIDs = coding.footnoteIDs + code.footnoteIDs
      code.source = code.source ?? coding.source
    }
    return code
  }
  /// Whether an equity swap is involved, which the printed form shows as K.
  public var equitySwapInvolved: ReportedCell<Bool> { record[.equitySwapInvolved] }
  /// Whether the transaction was reported early or late; blank means on time.
  public var transactionTimeliness: ReportedCell<TransactionTimeliness> {
    record[.transactionTimeliness]
  }
  /// The number of securities acquired or disposed of (Table I column 4, Table II column 5).
  public var transactionShares: ReportedCell<ExactDecimal> { record[.transactionShares] }
  /// The total value in dollars, where no number of securities is given (Table II column 5).
  public var transactionTotalValue: ReportedCell<ExactDecimal> { record[.transactionTotalValue] }
  /// The price of one security in dollars (Table I column 4, Table II column 8).
  public var transactionPricePerShare: ReportedCell<ExactDecimal> {
    record[.transactionPricePerShare]
  }
  /// Whether the securities were acquired or disposed of (Table I column 4, Table II column 5).
  public var acquiredOrDisposed: ReportedCell<AcquiredOrDisposed> {
    record[.transactionAcquiredDisposedCode]
  }
  /// The day from which the derivative security can be exercised (Table II column 6).
  public var exerciseDate: ReportedCell<CalendarDay> { record[.exerciseDate] }
  /// The day on which the derivative security expires (Table II column 6).
  public var expirationDate: ReportedCell<CalendarDay> { record[.expirationDate] }
  /// The title of the underlying security (Table II column 7).
  public var underlyingSecurityTitle: ReportedCell<String> { record[.underlyingSecurityTitle] }
  /// The number of underlying securities (Table II column 7).
  public var underlyingSecurityShares: ReportedCell<ExactDecimal> {
    record[.underlyingSecurityShares]
  }
  /// The value of the underlying securities in dollars, in place of a number (Table II column 7).
  public var underlyingSecurityValue: ReportedCell<ExactDecimal> {
    record[.underlyingSecurityValue]
  }
  /// The number of securities owned following the transaction (Table I column 5, Table II
  /// column 9).
  public var sharesOwnedFollowing: ReportedCell<ExactDecimal> {
    record[.sharesOwnedFollowingTransaction]
  }
  /// The value in dollars owned following the transaction, in place of a number.
  public var valueOwnedFollowing: ReportedCell<ExactDecimal> {
    record[.valueOwnedFollowingTransaction]
  }
  /// Direct or indirect ownership (Table I column 6, Table II column 10).
  public var ownershipForm: ReportedCell<OwnershipForm> { record[.directOrIndirectOwnership] }
  /// The nature of indirect ownership (Table I column 7, Table II column 11).
  public var natureOfOwnership: ReportedCell<String> { record[.natureOfOwnership] }

  /// The footnotes that any cell of the row refers to, each once, in the order of the cells.
  public var footnoteIDs: [String] {
    var seen: Set<String> = []
    return record.cells.flatMap(\.footnoteIDs).filter { seen.insert($0).inserted }
  }
}
