internal import GRDB

/// About how much an index holds, as the highest numbers given tell.
struct IndexSizes {
  /// About how many filings there are.
  let filings: Int
  /// About how many filings an issuer has.
  let filingsOfIssuer: Int
  /// About how many filings a reporting person has.
  let filingsOfPerson: Int

  init(_ database: Database) throws {
    func highest(_ table: String) throws -> Int {
      var statement = try BoundStatement("SELECT max(id) FROM \(table)", database)
      return Int(try statement.firstInteger() ?? 0)
    }
    filings = try highest("file")
    filingsOfIssuer = filings / max(1, try highest("issuer")) + 1
    filingsOfPerson = filings / max(1, try highest("person")) + 1
  }
}
