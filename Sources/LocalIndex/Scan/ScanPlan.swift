internal import GRDB

/// What an update has to do, from comparing the files with what the index knows of them.
struct ScanPlan {
  /// Files to be read, in the order for it (``ReadingOrder``).
  var pending: [PendingFile] = []
  /// Files that were moved to another folder and are else unchanged.
  var moved: [(id: Int64, place: FilePlace)] = []
  /// Files of the index that are gone.
  var vanished: [Int64] = []
  /// How many files were found.
  var seen = 0
  /// What could not be looked at.
  var problems: [ScanProblem] = []

  /// Looks at all files under some roots.
  ///
  /// - Parameters:
  ///   - readsAll: Whether files are read again that look unchanged.
  ///   - onFolder: Called after every folder with the number of files seen; it may throw to stop.
  init(
    roots: [[UInt8]], readsAll: Bool, _ database: Database, onFolder: (Int) throws -> Void
  ) throws {
    var tree = FileTree(roots: roots)
    var gone: [(id: Int64, name: [UInt8], stamp: FileStamp)] = []
    var visited: Set<[UInt8]> = []
    var known: (folder: [UInt8], files: [[UInt8]: KnownFile]) = ([], [:])
    var failure: (any Error)?
    func isKnown(folder: [UInt8], name: [UInt8]) -> Bool {
      if known.folder != folder {
        do {
          known = (folder, try KnownFile.inFolder(folder, database))
        } catch {
          failure = error
          known = (folder, [:])
        }
      }
      return known.files[name] != nil
    }
    while let visit = tree.next(isKnown: isKnown) {
      _ = isKnown(folder: visit.folder, name: [])
      if let failure { throw failure }
      var files = known.files
      for file in visit.files {
        seen += 1
        let before = files.removeValue(forKey: file.name)
        // What lies in an archive is compared where the archive is read.
        if Archive.isNamed(file.name) {
          visited.insert(FilePlace.path(of: file.name, in: visit.folder))
        }
        if !readsAll, let before, before.isCurrent(file.stamp) { continue }
        let place = FilePlace(folder: visit.folder, name: file.name)
        pending.append(PendingFile(place: place, stamp: file.stamp, known: before))
      }
      if visit.isWhole {
        visited.insert(visit.folder)
        gone += files.map { ($0.value.id, $0.key, $0.value.stamp) }
      }
      try onFolder(seen)
    }
    let lost = try Self.folders(under: roots, database)
      .filter { folder in
        !visited.contains(folder)
          && !tree.unreadable.contains {
            folder == $0 || folder.starts(with: FilePlace.prefix(of: $0))
          }
      }
    for folder in lost {
      gone += try KnownFile.inFolder(folder, database)
        .map { ($0.value.id, $0.key, $0.value.stamp) }
    }
    gone += try Self.missingFiles(tree.missing, database)
    problems = tree.problems
    settle(gone)
    ReadingOrder.sort(&pending)
  }

  /// Tells files that were moved from files that are gone.
  private mutating func settle(_ gone: [(id: Int64, name: [UInt8], stamp: FileStamp)]) {
    var left: [MovedFile: Int64] = [:]
    for file in gone { left[MovedFile(name: file.name, stamp: file.stamp)] = file.id }
    pending.removeAll { file in
      // The files in an archive are known by its name.
      guard file.known == nil, !left.isEmpty, !Archive.isNamed(file.place.name),
        let id = left.removeValue(forKey: MovedFile(name: file.place.name, stamp: file.stamp))
      else { return false }
      moved.append((id, file.place))
      return true
    }
    let movedIDs = Set(moved.map(\.id))
    vanished = Set(gone.map(\.id)).subtracting(movedIDs).sorted()
  }

  private struct MovedFile: Hashable {
    var name: [UInt8]
    var stamp: FileStamp
  }

  /// The folders of the index that are roots or lie under them.
  private static func folders(under roots: [[UInt8]], _ database: Database) throws -> [[UInt8]] {
    var found: Set<[UInt8]> = []
    for root in Set(roots) {
      let rows = try Row.fetchCursor(
        database, sql: "SELECT path FROM folder WHERE path = ? OR path >= ? AND path < ?",
        arguments: FolderRange(root).arguments)
      while let row = try rows.next() { found.insert(row.bytes(at: 0)) }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The files of the index that are roots and no longer there.
  private static func missingFiles(
    _ roots: [[UInt8]], _ database: Database
  ) throws -> [(id: Int64, name: [UInt8], stamp: FileStamp)] {
    try roots.compactMap { path in
      let place = FilePlace(path: path)
      let file = try KnownFile.inFolder(place.folder, database)[place.name]
      return file.map { ($0.id, place.name, $0.stamp) }
    }
  }
}

/// A file that has to be read.
struct PendingFile: Sendable {
  var place: FilePlace
  var stamp: FileStamp
  /// What the index knows of the file from an earlier reading.
  var known: KnownFile?
}

/// A folder and all that lies in it, as a range of paths.
struct FolderRange {
  let arguments: StatementArguments
  /// The first path inside the folder, and the first after all of them.
  let first: Bytes
  let end: Bytes

  init(_ folder: [UInt8]) {
    let prefix = FilePlace.prefix(of: folder)
    first = Bytes(prefix)
    // The byte after the slash ends the paths that begin with the folder's.
    end = Bytes(Array(prefix.dropLast() + [FilePlace.slash + 1]))
    arguments = [Bytes(folder), first, end]
  }
}
