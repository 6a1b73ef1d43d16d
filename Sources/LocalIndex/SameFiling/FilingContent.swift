internal import GRDB
internal import OwnershipForms

/// What two files must agree in to hold the same filing.
struct FilingContent {
  private var family: Int?
  private var isAmendment: Bool
  private var period: DayNumber
  private var filed: DayNumber
  private var issuer: FilingRecord.Party
  private var persons: [FilingRecord.Party]
  private var rows: [Row]
  private var note: String

  /// A row, in the texts filed.
  fileprivate struct Row: Hashable {
    var table: Int
    var isHolding: Bool
    var title: String
    var day: DayNumber
    /// Code, direction and form of ownership.
    var letters: [String]
    /// Amount, price and what is owned.
    var amounts: [String]
  }

  init(_ record: FilingRecord) {
    family = record.formType?.family.rawValue
    isAmendment = record.formType?.isAmendment ?? false
    period = record.period
    filed = record.filed
    issuer = record.issuer
    persons = record.persons.map(\.party)
    rows = record.rows.map { row in
      Row(
        table: row.table.number, isHolding: row.kind == .holding, title: row.securityTitle,
        day: row.day, letters: [row.code, row.acquiredOrDisposed, row.ownershipForm],
        amounts: [row.shares.text, row.price.text, row.ownedFollowing.text])
    }
    note = record.note
  }

  /// The content of a filing in the index; nil where there is none any more.
  init?(of filing: FilingID, _ database: Database) throws {
    let find = try database.cachedStatement(
      sql: """
        SELECT family, is_amendment, period, filed, issuer.cik, issuer.name,
          ifnull(note.text, '')
        FROM filing JOIN issuer ON issuer.id = issuer_id LEFT JOIN note ON note.id = filing.id
        WHERE filing.id = ?
        """)
    guard let found = try GRDB.Row.fetchOne(find, arguments: [filing.rawValue]) else { return nil }
    family = found[0]
    isAmendment = found[1]
    period = DayNumber(rawValue: found[2])
    filed = DayNumber(rawValue: found[3])
    issuer = FilingRecord.Party(cik: found[4], name: found[5])
    note = found[6]
    let names = try database.cachedStatement(
      sql: """
        SELECT cik, name FROM filing_person JOIN person ON person.id = person_id
        WHERE filing_id = ? ORDER BY ordinal
        """)
    persons = try GRDB.Row.fetchAll(names, arguments: [filing.rawValue]).map { row in
      FilingRecord.Party(cik: row[0], name: row[1])
    }
    let parts = try database.cachedStatement(
      sql: """
        SELECT form_table, is_holding, security_title, day, code, acquired_or_disposed,
          ownership_form, shares, price, owned_following
        FROM filing_row WHERE filing_id = ? ORDER BY form_table, ordinal
        """)
    rows = try GRDB.Row.fetchAll(parts, arguments: [filing.rawValue]).map { row in
      Row(
        table: row[0], isHolding: row[1], title: row[2], day: DayNumber(rawValue: row[3]),
        letters: [row[4], row[5], row[6]], amounts: [row[7], row[8], row[9]])
    }
  }

  // MARK: Comparing

  /// Whether nothing differs; only a submission says when it was filed.
  func isSame(as other: FilingContent) -> Bool {
    isOfSameForm(as: other) && (filed == other.filed || filed == .none || other.filed == .none)
      && issuer == other.issuer && persons == other.persons
      && rows == other.rows && note == other.note
  }

  /// Whether this may be the print of a filing: form, period, issuer and persons are the same, both
  /// have as many rows, and no row of one contradicts that of the other.
  func isPrint(of filing: FilingContent) -> Bool {
    guard isOfSameForm(as: filing), period != .none,
      Self.key(issuer.name) == Self.key(filing.issuer.name),
      !persons.isEmpty,
      persons.map({ Self.key($0.name) }) == filing.persons.map({ Self.key($0.name) }),
      rows.count == filing.rows.count
    else { return false }
    return zip(rows, filing.rows).allSatisfy { $0.isPrint(of: $1) }
  }

  private func isOfSameForm(as other: FilingContent) -> Bool {
    family != nil && family == other.family && isAmendment == other.isAmendment
      && period == other.period
  }

  /// A name without what a print changes: its case and its blanks.
  private static func key(_ name: String) -> String {
    name.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension FilingContent.Row {
  /// Whether the row may be the print of one: what both have is the same, and that is most of what
  /// the filed one has.
  fileprivate func isPrint(of row: Self) -> Bool {
    guard table == row.table, isHolding == row.isHolding, day == row.day else { return false }
    let own = letters.map(Self.withoutSwap) + amounts.map(Self.number)
    let filed = row.letters.map(Self.withoutSwap) + row.amounts.map(Self.number)
    let same = zip(own, filed).count { !$0.isEmpty && $0 == $1 }
    let differs = zip(own, filed).contains { !$0.isEmpty && !$1.isEmpty && $0 != $1 }
    return !differs && same * 4 >= filed.count { !$0.isEmpty } * 3
  }

  /// A code without the K that a print adds for an equity swap.
  private static func withoutSwap(_ code: String) -> String {
    code.hasSuffix("/K") ? String(code.dropLast(2)) : code
  }

  /// An amount as a print has it: with four decimals at most.
  private static func number(_ text: String) -> String {
    guard let number = ExactDecimal(filed: text) else { return text }
    guard number.scale > 4 else { return DecimalKey.text(of: number) }
    var (significand, scale) = (number.significand, number.scale)
    while scale > 5 { (significand, scale) = (significand / 10, scale - 1) }
    let rounded = (significand + (significand < 0 ? -5 : 5)) / 10
    return DecimalKey.text(of: ExactDecimal(significand: rounded, scale: 4))
  }
}
