internal import GRDB

extension QueryCondition {
  /// The filings in some folders, whatever lies between, or in some files, from whichever of their
  /// files they are shown.
  static func places(_ places: [String]) -> QueryCondition {
    let each = places.map { place -> SQL in
      let path = FilingIndex.absolute(place)
      let range = FolderRange(path)
      let file = FilePlace(path: path)
      return """
        folder.path = \(Bytes(path)) OR folder.path >= \(range.first) AND folder.path < \(range.end)
        OR folder.path = \(Bytes(file.folder)) AND file.name = \(Bytes(file.name))
        """
    }
    let condition = each.map { "(\($0))" as SQL }.joined(separator: " OR ")
    let files: SQL = """
      SELECT file.id FROM file JOIN folder ON folder.id = file.folder_id WHERE \(condition)
      """
    return QueryCondition(
      holds: """
        (f.file_id IN (\(files))
          OR f.id IN (SELECT filing_id FROM source WHERE file_id IN (\(files))))
        """)
  }
}

extension FilingIndex {
  /// Whether all that is indexed lies in some folders, so that a query need not ask for them.
  public func liesWhole(in places: [String]) throws(IndexError) -> Bool {
    let folders = places.map { FilePlace.prefix(of: Self.absolute($0)) }
    return try roots().allSatisfy { root in
      let path = FilePlace.prefix(of: Array(root.utf8))
      return folders.contains { path.starts(with: $0) }
    }
  }

  /// How many filings stand in front of a place of a query's list.
  public func count(
    _ query: Query, before place: FilingCursor, cancellation: Cancellation? = nil
  ) throws(IndexError) -> Int {
    try read(cancellation) { database in
      try QueryPlan(query).count(before: place, database)
    }
  }
}
