internal import GRDB
internal import GRDBSQLite

/// A statement that is run once for each of many rows, whose values go straight to SQLite.
///
/// GRDB gathers the values of each run in lists, which costs more than SQLite's own work on a short
/// row. Values are added in the order of the statement's marks; ``run()``, ``firstInteger()`` and
/// ``forEachRow(_:)`` use them up.
struct BoundStatement {
  private let statement: Statement
  private var count: Int32
  /// How many values each run has before those that are added.
  private let fixed: Int32

  /// Takes the statement from those that the connection keeps at hand.
  init(_ sql: String, _ database: Database) throws {
    statement = try database.cachedStatement(sql: sql)
    (count, fixed) = (0, 0)
  }

  /// Makes a statement that has some values already, the same in every run.
  ///
  /// - Parameter more: What follows in the statement, with the marks of the values that are added.
  init(of sql: SQL, then more: String = "", _ database: Database) throws {
    let (text, arguments) = try sql.build(database)
    statement = try database.makeStatement(sql: text + more)
    statement.setUncheckedArguments(arguments)
    fixed =
      sqlite3_bind_parameter_count(statement.sqliteStatement)
      - Int32(more.utf8.count { $0 == UInt8(ascii: "?") })
    count = fixed
  }

  // MARK: Values

  mutating func add(_ value: Int64?) {
    count += 1
    if let value {
      sqlite3_bind_int64(statement.sqliteStatement, count, value)
    } else {
      sqlite3_bind_null(statement.sqliteStatement, count)
    }
  }

  mutating func add(_ value: Int?) { add(value.map(Int64.init)) }

  mutating func add(_ value: Bool?) { add(value.map { $0 ? 1 : 0 } as Int64?) }

  mutating func add(_ value: String) {
    count += 1
    var value = value
    value.withUTF8 { text in
      guard let address = text.baseAddress, !text.isEmpty else {
        _ = sqlite3_bind_text(statement.sqliteStatement, count, "", 0, Self.copies)
        return
      }
      address.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
        _ = sqlite3_bind_text(
          statement.sqliteStatement, count, characters, Int32(clamping: text.count), Self.copies)
      }
    }
  }

  mutating func add(_ value: String?) {
    if let value { add(value) } else { add(nil as Int64?) }
  }

  mutating func add(_ value: [UInt8]) {
    count += 1
    value.withUnsafeBytes { bytes in
      if let address = bytes.baseAddress {
        _ = sqlite3_bind_blob64(
          statement.sqliteStatement, count, address, UInt64(bytes.count), Self.copies)
      } else {
        _ = sqlite3_bind_zeroblob(statement.sqliteStatement, count, 0)
      }
    }
  }

  /// Has SQLite copy what is bound.
  private static var copies: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: Running

  /// Runs the statement, which gives no rows.
  mutating func run() throws {
    defer { end() }
    guard sqlite3_step(statement.sqliteStatement) == SQLITE_DONE else { throw failure }
  }

  /// The integer in the first column of the first row; nil where there is no row, or no integer.
  mutating func firstInteger() throws -> Int64? {
    defer { end() }
    switch sqlite3_step(statement.sqliteStatement) {
    case SQLITE_DONE: return nil
    case SQLITE_ROW:
      guard sqlite3_column_type(statement.sqliteStatement, 0) != SQLITE_NULL else { return nil }
      return sqlite3_column_int64(statement.sqliteStatement, 0)
    default: throw failure
    }
  }

  /// A row of the result, which is there only while it is taken.
  struct Row {
    fileprivate let statement: OpaquePointer

    /// The integer in a column; 0 where there is none.
    func integer(at column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    /// Gives the bytes in a column.
    func withBytes<Value>(at column: Int32, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
      let address = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return body(UnsafeRawBufferPointer(start: address, count: address == nil ? 0 : count))
    }
  }

  /// Takes each row of the result.
  mutating func forEachRow(_ take: (Row) throws -> Void) throws {
    try takeRows { row in
      try take(row)
      return true
    }
  }

  /// Takes rows of the result, as long as more are wanted.
  mutating func takeRows(_ take: (Row) throws -> Bool) throws {
    defer { end() }
    var isWanted = true
    while isWanted {
      switch sqlite3_step(statement.sqliteStatement) {
      case SQLITE_DONE: return
      case SQLITE_ROW: isWanted = try take(Row(statement: statement.sqliteStatement))
      default: throw failure
      }
    }
  }

  private mutating func end() {
    sqlite3_reset(statement.sqliteStatement)
    count = fixed
  }

  private var failure: DatabaseError {
    let connection = sqlite3_db_handle(statement.sqliteStatement)
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
  }
}
