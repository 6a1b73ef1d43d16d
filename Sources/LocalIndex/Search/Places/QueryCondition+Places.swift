internal import GRDB

extension QueryCondition {
  /// The filings in some places, from whichever of their files they are shown.
  static func places(_ places: FilingPlaces) -> QueryCondition {
    let (test, found) = (places.places.holdsOfFile, places.places.filesFound)
    func lies(_ file: SQL) -> SQL {
      """
      EXISTS (SELECT 1 FROM file CROSS JOIN folder ON folder.id = file.folder_id
        WHERE file.id = \(file) AND \(test))
      """
    }
    var condition = QueryCondition(
      holds: """
        (\(lies("f.file_id"))
          OR EXISTS (SELECT 1 FROM source WHERE filing_id = f.id AND \(lies("source.file_id"))))
        """,
      filings: """
        SELECT filing.id FROM (\(found)) CROSS JOIN filing ON filing.file_id = file
        UNION ALL SELECT filing_id FROM (\(found)) CROSS JOIN source ON source.file_id = file
        """)
    condition.asksFast = true
    return condition
  }
}

extension PlaceSet {
  /// So many folders are compared one after the other.
  private static let few = 8

  /// Whether `file` in `folder` lies here.
  fileprivate var holdsOfFile: SQL {
    guard files.isEmpty, folders.count <= Self.few else {
      return "\(SQL(sql: Self.testName))(\(number), folder.path, file.name)"
    }
    let each = folders.map { folder -> SQL in
      let range = FolderRange(Array(folder))
      return """
        folder.path = \(Bytes(Array(folder)))
        OR folder.path >= \(range.first) AND folder.path < \(range.end)
        """
    }
    return "(\(each.joined(separator: " OR ")))"
  }

  /// All files that lie here, each found from its place.
  fileprivate var filesFound: SQL {
    let bytes = SQL(sql: Self.bytesName)
    return """
      SELECT file.id AS file FROM json_each(\(folderList)) place
      CROSS JOIN folder ON folder.path = \(bytes)(place.value ->> 0)
      CROSS JOIN file ON file.folder_id = folder.id
      UNION ALL
      SELECT file.id FROM json_each(\(folderList)) place
      CROSS JOIN folder ON folder.path >= \(bytes)(place.value ->> 1)
        AND folder.path < \(bytes)(place.value ->> 2)
      CROSS JOIN file ON file.folder_id = folder.id
      UNION ALL
      SELECT file.id FROM json_each(\(fileList)) place
      CROSS JOIN folder ON folder.path = \(bytes)(place.value ->> 0)
      CROSS JOIN json_each(place.value, '$[1]') named
      CROSS JOIN file ON file.folder_id = folder.id AND file.name = \(bytes)(named.value)
      """
  }

  /// The folders in JSON: of each its path, and the first and the end of those in it.
  private var folderList: String {
    Self.list(
      folders.map { folder in
        let range = FolderRange(Array(folder))
        return Self.list([Array(folder), range.first.bytes, range.end.bytes].map(Self.text))
      })
  }

  /// The files in JSON: of each folder its path and their names.
  private var fileList: String {
    Self.list(
      files.map { folder, names in
        Self.list([Self.text(folder), Self.list(names.map(Self.text))])
      })
  }

  private static func list(_ values: [String]) -> String {
    "[\(values.joined(separator: ","))]"
  }

  /// Bytes as a text in JSON: two digits each, because they need not be text.
  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "\"\(String(decoding: text, as: UTF8.self))\""
  }

  // MARK: Functions

  private static let (testName, bytesName) = ("form4_lies_in", "form4_bytes")

  /// The functions that the connections of an index know.
  static let functions = [
    DatabaseFunction(testName, argumentCount: 3, pure: true) { values in
      guard let number = Int.fromDatabaseValue(values[0]),
        let folder = Bytes.fromDatabaseValue(values[1]),
        let name = Bytes.fromDatabaseValue(values[2])
      else { return false }
      return numbered(number)?.contains(name.bytes, in: folder.bytes) ?? false
    },
    DatabaseFunction(bytesName, argumentCount: 1, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]) else { return nil }
      let digits = text.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
      return Bytes(
        stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    },
  ]
}
