internal import GRDB
internal import OwnershipForms

extension FilingIndex {
  /// What the transactions of Table I that a query finds come to, by code and direction, and by issuer
  /// where that is asked for: issuers by name, codes in their order.
  ///
  /// Rows that an amendment restates count only where the query is not effective.
  public func sums(
    matching query: Query, byIssuer: Bool, cancellation: Cancellation? = nil
  ) throws(IndexError) -> [RowSum] {
    try read(cancellation) { database in
      var groups: [SumKey: (sum: RowSum, last: Int64)] = [:]
      let rows = try QueryPlan(query).rows(
        Self.summedColumns, where: ["r.form_table = 1", "r.is_holding = 0"], database)
      while let row = try rows.next() {
        let filing: Int64 = row["filing_id"]
        let issuer = byIssuer ? SumKey.Issuer(row) : nil
        let key = SumKey(issuer: issuer, code: row["code"], direction: row["direction"])
        var group = groups.removeValue(forKey: key) ?? (RowSum(key, row), -1)
        group.sum.add(
          shares: row["shares"], price: row["price"],
          isInferred: row["code_status"] != RowStatus.asFiled.rawValue,
          isOfNewFiling: group.last != filing)
        group.last = filing
        groups[key] = group
      }
      return groups.values.map(\.sum).sorted(by: Self.isBefore)
    }
  }

  /// How many amendments the index has not linked to an original, among the filings of a query.
  public func unlinkedAmendments(
    matching query: Query, cancellation: Cancellation? = nil
  ) throws(IndexError) -> Int {
    var query = query
    query.terms.append(QueryTerm(.field(.amends, [.text(QueryText("unlinked"))])))
    return try count(query, cancellation: cancellation)
  }

  private static let summedColumns: SQL = """
    r.filing_id, r.code, r.code_status, r.acquired_or_disposed AS direction, r.shares, r.price,
    issuer.cik, issuer.cik_number, issuer.name, issuer.name_key, issuer.symbol
    """

  private static func isBefore(_ left: RowSum, _ right: RowSum) -> Bool {
    func key(_ sum: RowSum) -> [String] {
      [
        sum.issuer?.name.uppercased() ?? "", sum.issuer?.cik ?? "", sum.code,
        sum.acquiredOrDisposed,
      ]
    }
    return key(left).lexicographicallyPrecedes(key(right))
  }
}

/// What rows have in common that are added up.
private struct SumKey: Hashable {
  /// An issuer by its CIK, else by its name.
  enum Issuer: Hashable {
    case cik(Int64)
    case name(String)

    init(_ row: Row) {
      if let number: Int64 = row["cik_number"] {
        self = .cik(number)
      } else {
        self = .name(row["name_key"])
      }
    }
  }

  var issuer: Issuer?
  var code: String
  var direction: String
}

extension RowSum {
  /// A sum of nothing; the newest filing comes first and names the issuer.
  fileprivate init(_ key: SumKey, _ row: Row) {
    let issuer = key.issuer.map { _ in
      Issuer(cik: row["cik"], name: row["name"], tradingSymbol: row["symbol"])
    }
    self.init(issuer: issuer, code: key.code, acquiredOrDisposed: key.direction)
  }
}
