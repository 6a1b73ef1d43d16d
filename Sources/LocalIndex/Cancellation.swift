internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// A request to stop a piece of work, which any thread may make.
///
/// One cancellation serves one piece of work: an update of the index, or a query that the next
/// keystroke makes pointless. Work that is cancelled throws ``IndexError/cancelled``, or for an
/// update returns what was done until then.
public final class Cancellation: Sendable {
  private struct State {
    var isCancelled = false
    /// The address of the SQLite connection that works on behalf of this cancellation.
    var connection: UInt?
  }

  private let state = Mutex(State())

  /// Makes a cancellation that has not been asked for.
  public init() {}

  /// Whether the work shall stop.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Asks the work to stop; a query that runs is interrupted.
  public func cancel() {
    state.withLock { state in
      state.isCancelled = true
      if let address = state.connection, let connection = OpaquePointer(bitPattern: address) {
        sqlite3_interrupt(connection)
      }
    }
  }

  /// Throws where the work shall stop.
  func check() throws {
    if isCancelled { throw IndexError.cancelled }
  }

  /// Does some reading that ``cancel()`` interrupts.
  ///
  /// SQLite forgets an interrupt that comes while no statement runs. A statement that is kept
  /// open makes it last until the reading ends, so that none falls between two statements.
  func covering<Value>(_ database: Database, _ work: () throws -> Value) throws -> Value {
    let openStatement = try Int.fetchCursor(database, sql: "VALUES (1), (2)")
    _ = try openStatement.next()
    return try withExtendedLifetime(openStatement) {
      let address = UInt(bitPattern: database.sqliteConnection)
      let isCancelled = state.withLock { state in
        state.connection = address
        return state.isCancelled
      }
      defer { state.withLock { $0.connection = nil } }
      if isCancelled { throw IndexError.cancelled }
      return try work()
    }
  }
}
