public import OwnershipForms

/// A row of a filing that a query finds; texts are as filed, and empty where nothing was filed.
public struct RowMatch: Hashable, Sendable {
  /// The filing of the row.
  public var filing: FilingSummary
  /// The table of the row.
  public var table: FormTable
  /// The position of the row in its table, from 0.
  public var ordinal: Int
  /// Whether the row reports a transaction or only a holding.
  public var kind: RowKind
  /// The title of the security.
  public var securityTitle: String
  /// The day of the transaction; nil where there is none, or where it was not understood.
  public var transactionDate: CalendarDay?
  /// The transaction code.
  public var code: String
  /// How sure the code is.
  public var codeStatus: ReadingStatus
  /// Every status that a value of the row has, ``codeStatus`` among them; ``ReadingStatus/asFiled``
  /// is left out.
  public var doubts: [ReadingStatus]
  /// `A` or `D`: acquired or disposed of.
  public var acquiredOrDisposed: String
  /// The amount acquired or disposed of.
  public var shares: String
  /// The price of one security.
  public var price: String
  /// The amount owned following the transaction.
  public var sharesOwnedFollowing: String
  /// `D` or `I`: direct or indirect ownership.
  public var ownershipForm: String
  /// The amendment that restates the row; nil where none does.
  public var supersededBy: FilingReference?

  /// The place of the row in the list.
  public var cursor: RowCursor { RowCursor(filing: filing.id, table: table, ordinal: ordinal) }
}

/// The place of a row in the list of rows.
public struct RowCursor: Hashable, Sendable {
  /// The filing.
  public var filing: FilingID
  /// The table.
  public var table: FormTable
  /// The position in the table, from 0.
  public var ordinal: Int
}

/// A part of the list of rows that a query finds.
public struct RowPage: Hashable, Sendable {
  /// The rows, newest filing first, within a filing in the order of the form.
  public var rows: [RowMatch]
  /// Whether the list goes on.
  public var hasMore: Bool
}
