internal import GRDB

/// The local index of ownership filings: which files hold them, and what they say.
///
/// The index is a copy that can be made again from the files at any time; it never changes them.
/// One process may update it while others, and other threads, search it.
///
/// ```swift
/// let index = try FilingIndex.open(at: "/home/ann/.cache/form4/index.sqlite")
/// try index.update(["/home/ann/filings"])
/// let page = try index.search(Query.parse("acme code:P filed:2014.."), limit: 50)
/// for filing in page.filings { print(filing.issuerName, filing.path) }
/// ```
public final class FilingIndex: Sendable {
  /// The file of the index; nil for one in memory.
  public let path: String?

  let database: any DatabaseWriter

  private init(path: String?, database: any DatabaseWriter) throws(IndexError) {
    self.path = path
    self.database = database
    do {
      // The mark comes first, so that whatever ends the process, the file is known for ours.
      if try !database.read(IndexSchema.isMarked) { try database.write(IndexSchema.mark) }
      try IndexSchema.migrator.migrate(database)
    } catch {
      throw IndexError(error, at: path ?? ":memory:")
    }
  }

  /// Opens the index in a file, which is made, with its folder, where there is none.
  ///
  /// A file that is not an index of form4, or one of a later form4, is left as it is.
  public static func open(at path: String) throws(IndexError) -> FilingIndex {
    let file = IndexFile(path: path)
    try file.check()
    try file.makeFolder()
    let pool: DatabasePool
    do {
      pool = try DatabasePool(path: path, configuration: IndexSchema.configuration)
    } catch {
      throw IndexError(error, at: path)
    }
    return try FilingIndex(path: path, database: pool)
  }

  /// Makes an empty index in memory, which is gone with this value.
  public static func inMemory() throws(IndexError) -> FilingIndex {
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(configuration: IndexSchema.configuration)
    } catch {
      throw IndexError(error, at: ":memory:")
    }
    return try FilingIndex(path: nil, database: queue)
  }

  /// Makes an empty index in place of the one in a file, also of a damaged or a newer one.
  ///
  /// A file that is not an index of form4 is left as it is, and
  /// ``IndexError/notAnIndex(path:)`` thrown.
  public static func startAnew(at path: String) throws(IndexError) -> FilingIndex {
    let file = IndexFile(path: path)
    do {
      try file.check()
    } catch IndexError.newerSchema, IndexError.damaged {
      // Either is ours to replace.
    }
    try file.remove()
    return try open(at: path)
  }

  /// The name of the index for people.
  var name: String { path ?? ":memory:" }

  /// Does some reading, in one state of the index.
  func read<Value>(
    _ cancellation: Cancellation? = nil, _ work: (Database) throws -> Value
  ) throws(IndexError) -> Value {
    do {
      return try database.read { database in
        guard let cancellation else { return try work(database) }
        return try cancellation.covering(database) { try work(database) }
      }
    } catch {
      throw IndexError(error, at: name)
    }
  }

  /// Does some writing, wholly or not at all.
  func write<Value>(_ work: (Database) throws -> Value) throws(IndexError) -> Value {
    do {
      return try database.write(work)
    } catch {
      throw IndexError(error, at: name)
    }
  }
}
