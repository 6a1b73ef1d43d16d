internal import GRDB

/// What the index's database is: its mark, its version, and how it came to be.
enum IndexSchema {
  /// The mark of the file's header: `frm4`.
  static let applicationID: Int32 = 0x6672_6D34

  /// The version that this code writes; one more for each migration.
  static let version = 5

  /// Whether a database is marked as an index.
  static func isMarked(_ database: Database) throws -> Bool {
    try Int32.fetchOne(database, sql: "PRAGMA application_id") == applicationID
  }

  /// Marks a database as an index.
  static func mark(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  /// The steps from an empty database to the present schema; a step that was released is never
  /// changed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 filings, names and notes") { database in
      try database.execute(sql: firstVersion)
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 further files of a filing") { database in
      try database.execute(sql: secondVersion)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3 what more queries ask") { database in
      try database.execute(sql: thirdVersion)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4 indexes that may be made later") { database in
      try database.execute(sql: fourthVersion)
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5 amendments and what they restate") { database in
      try database.execute(sql: fifthVersion)
      try database.execute(sql: "PRAGMA user_version = 5")
    }
    return migrator
  }

  /// How every connection is set up.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "form4 index"
    configuration.busyMode = .timeout(10)
    // Rows belong together by their writer, who deletes them together; checking each reference
    // would cost a look-up a row.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      for function in [NearWords.function] + PlaceSet.functions {
        database.add(function: function)
      }
      // The writer changes pages all over the file in each transaction, and writes each of them
      // once only while they stay in its cache and out of the file itself. Sixteen megabytes hold
      // what a transaction changes; with eight times as many, loading took the same time.
      let isReader = database.configuration.readonly
      try database.execute(
        sql: """
          PRAGMA cache_size = \(isReader ? -4_096 : -16_384);
          PRAGMA wal_autocheckpoint = 16384;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }
}
