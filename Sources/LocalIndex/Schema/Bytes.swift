internal import Foundation
internal import GRDB

/// Bytes as a value of the database.
struct Bytes: DatabaseValueConvertible {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Bytes? {
    Data.fromDatabaseValue(value).map { Bytes(Array($0)) }
  }
}

extension Row {
  /// The bytes of a column; none where it is null.
  func bytes(at index: Int) -> [UInt8] {
    let data: Data? = self[index]
    return data.map { Array($0) } ?? []
  }
}
