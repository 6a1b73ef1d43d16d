internal import GRDB
internal import OwnershipForms

/// The names of issuers and reporting persons, each distinct one stored once.
struct NameTable {
  private struct IssuerName: Hashable {
    var party: FilingRecord.Party
    var symbol: String
  }

  private var issuers: [IssuerName: Int64] = [:]
  private var persons: [FilingRecord.Party: Int64] = [:]

  /// How many names are kept at hand.
  private static let capacity = 200_000

  /// The issuer's row, made where there is none.
  mutating func issuer(
    _ party: FilingRecord.Party, symbol: String, _ database: Database
  ) throws -> Int64 {
    let key = IssuerName(party: party, symbol: symbol)
    if let id = issuers[key] { return id }
    if issuers.count > Self.capacity { issuers = [:] }
    let id = try Self.issuer(key, database)
    issuers[key] = id
    return id
  }

  /// The reporting person's row, made where there is none.
  mutating func person(_ party: FilingRecord.Party, _ database: Database) throws -> Int64 {
    if let id = persons[party] { return id }
    if persons.count > Self.capacity { persons = [:] }
    let id = try Self.person(party, database)
    persons[party] = id
    return id
  }

  private static func issuer(_ key: IssuerName, _ database: Database) throws -> Int64 {
    let find = try database.cachedStatement(
      sql: "SELECT id FROM issuer WHERE cik = ? AND name = ? AND symbol = ?")
    let party = key.party
    let arguments: StatementArguments = [party.cik, party.name, key.symbol]
    if let id = try Int64.fetchOne(find, arguments: arguments) { return id }
    try database.cachedStatement(
      sql: "INSERT INTO issuer (cik, cik_number, name, name_key, symbol) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [party.cik, party.cikNumber, party.name, party.name.uppercased(), key.symbol])
    let id = database.lastInsertedRowID
    for symbol in TradingSymbols(filed: key.symbol).symbols {
      try database.cachedStatement(sql: "INSERT INTO issuer_symbol VALUES (?, ?)")
        .execute(arguments: [symbol, id])
    }
    try database.cachedStatement(sql: "INSERT INTO issuer_name (rowid, name) VALUES (?, ?)")
      .execute(arguments: [id, party.name])
    return id
  }

  private static func person(_ party: FilingRecord.Party, _ database: Database) throws -> Int64 {
    let find = try database.cachedStatement(sql: "SELECT id FROM person WHERE cik = ? AND name = ?")
    if let id = try Int64.fetchOne(find, arguments: [party.cik, party.name]) { return id }
    try database.cachedStatement(
      sql: "INSERT INTO person (cik, cik_number, name, name_key) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [party.cik, party.cikNumber, party.name, party.name.uppercased()])
    let id = database.lastInsertedRowID
    try database.cachedStatement(sql: "INSERT INTO person_name (rowid, name) VALUES (?, ?)")
      .execute(arguments: [id, party.name])
    return id
  }
}
