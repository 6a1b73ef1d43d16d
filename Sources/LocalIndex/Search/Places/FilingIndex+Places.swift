internal import GRDB

extension FilingIndex {
  /// Whether all that is indexed lies in some places, so that a query need not ask for them.
  public func liesWhole(in places: FilingPlaces) throws(IndexError) -> Bool {
    try read { database in
      let roots = try Row.fetchCursor(database, sql: "SELECT path FROM root")
      while let root = try roots.next() {
        guard places.places.containsPath(root.bytes(at: 0)) else { return false }
      }
      return true
    }
  }
}
