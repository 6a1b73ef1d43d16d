internal import GRDB
internal import OwnershipForms

/// A row as it is compared with that of an amendment; texts without what only looks different.
struct AmendedRow: Hashable {
  var place: RowCursor
  var isHolding: Bool
  var title: String
  var day: DayNumber
  var code: String
  var direction: String
  var ownership: String
  /// Keys of amounts (``DecimalKey``); the text itself where it is no number, empty where it is blank.
  var shares: String
  var price: String
  var ownedAfter: String
  /// What was owned before the transaction; empty where it cannot be told.
  var ownedBefore: String

  init(
    at place: RowCursor, isHolding: Bool, title: String, day: DayNumber, code: String,
    direction: String, ownership: String, shares: String, price: String, ownedAfter: String
  ) {
    self.place = place
    self.isHolding = isHolding
    self.title = title.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.day = day
    self.code = code
    self.direction = direction
    self.ownership = ownership
    self.shares = Self.key(shares)
    self.price = Self.key(price)
    self.ownedAfter = Self.key(ownedAfter)
    ownedBefore = Self.ownedBefore(direction, shares, ownedAfter).map(DecimalKey.text) ?? ""
    number = ExactDecimal(filed: shares)
  }

  /// The amount of the transaction; nil where it is no number.
  let number: ExactDecimal?

  private static func key(_ text: String) -> String {
    ExactDecimal(filed: text).map(DecimalKey.text) ?? text
  }

  private static func ownedBefore(
    _ direction: String, _ shares: String, _ ownedAfter: String
  ) -> ExactDecimal? {
    guard let shares = ExactDecimal(filed: shares), !shares.isZero,
      let after = ExactDecimal(filed: ownedAfter)
    else { return nil }
    switch direction {
    case "A": return after.subtracting(shares)
    case "D": return after.adding(shares)
    default: return nil
    }
  }

  /// The rows of a filing, in the order of the form.
  static func fetch(of filing: FilingID, _ database: Database) throws -> [AmendedRow] {
    let find = try database.cachedStatement(
      sql: """
        SELECT form_table, ordinal, is_holding, security_title, day, code, acquired_or_disposed,
          ownership_form, shares, price, owned_following
        FROM filing_row WHERE filing_id = ? ORDER BY form_table, ordinal
        """)
    return try Row.fetchAll(find, arguments: [filing.rawValue]).map { row in
      AmendedRow(
        at: RowCursor(filing: filing, table: FormTable(number: row[0]), ordinal: row[1]),
        isHolding: row[2], title: row[3], day: DayNumber(rawValue: row[4]), code: row[5],
        direction: row[6], ownership: row[7], shares: row[8], price: row[9], ownedAfter: row[10])
    }
  }
}
