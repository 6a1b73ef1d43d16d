internal import GRDB
internal import OwnershipForms

/// Makes matches of rows of the database: knows the filings that they belong to.
struct RowMatches {
  private let filings: [FilingID: FilingSummary]
  private let amendments: [RowCursor: FilingReference]

  init(of ids: [FilingID], _ database: Database) throws {
    let distinct = Array(Set(ids))
    let found = try FilingSummary.fetch(distinct, database)
    filings = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    amendments = try RowMatch.amendments(restating: FilingIDList(distinct), database)
  }

  /// The match of a row; nil where its filing is gone.
  func match(_ row: Row) -> RowMatch? {
    guard let filing = filings[FilingID(rawValue: row["filing_id"])] else { return nil }
    var match = RowMatch(row, of: filing)
    match.supersededBy = amendments[match.cursor]
    return match
  }
}

extension RowMatch {
  fileprivate init(_ row: Row, of filing: FilingSummary) {
    self.init(
      filing: filing, table: FormTable(number: row["form_table"]), ordinal: row["ordinal"],
      kind: (row["is_holding"] as Bool) ? .holding : .transaction,
      securityTitle: row["security_title"],
      transactionDate: DayNumber(rawValue: row["day"]).day, code: row["code"],
      codeStatus: RowStatus(rawValue: row["code_status"])?.status ?? .asFiled,
      doubts: RowStatus.allCases
        .filter { $0 != .asFiled && $0.bit & (row["statuses"] as Int) != 0 }.map(\.status),
      acquiredOrDisposed: row["acquired_or_disposed"], shares: row["shares"], price: row["price"],
      sharesOwnedFollowing: row["owned_following"], ownershipForm: row["ownership_form"])
  }
}
