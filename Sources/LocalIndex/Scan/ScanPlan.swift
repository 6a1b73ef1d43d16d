internal import GRDB

/// What an update has to do, from comparing the files with what the index knows of them.
struct ScanPlan {
  /// Files to be read, in the order for it (``ReadingOrder``).
  var pending: [PendingFile] = []
  /// Files to be read too that are not listed.
  var outdated = OutdatedFiles()
  /// Files that have another place or name and are else unchanged.
  var moved: [(id: Int64, place: FilePlace)] = []
  /// Files of the index that are gone.
  var vanished: [Int64] = []
  /// Files of the index that are gone too, unless reading a file shows that it is one of them.
  var missing: [Int64] = []
  /// How many files were found.
  var seen = 0
  /// What could not be looked at.
  var problems: [ScanProblem] = []

  /// Files of the index that are not where they were.
  private var gone: [GoneFile] = []
  /// The folders and archives that were found.
  private var visited: Set<[UInt8]> = []

  /// Looks at all files under some roots.
  ///
  /// - Parameters:
  ///   - readsAll: Whether files are read again that look unchanged.
  ///   - onFolder: Called after every folder with the number of files seen; it may throw to stop.
  init(
    roots: [[UInt8]], readsAll: Bool, _ database: Database, onFolder: (Int) throws -> Void
  ) throws {
    var walk = FolderWalk(roots: roots, named: try Self.namedFiles(database))
    do {
      while let visit = walk.next() {
        try compare(visit, readsAll: readsAll, database)
        try onFolder(seen)
      }
    } catch {
      _ = walk.end()
      throw error
    }
    let tree = walk.end()
    let lost = try Self.folders(under: roots, database)
      .filter { folder in
        !visited.contains(folder)
          && !tree.unreadable.contains {
            folder == $0 || folder.starts(with: FilePlace.prefix(of: $0))
          }
      }
    for folder in lost {
      gone += try KnownFile.inFolder(folder, database).map {
        GoneFile(name: $0.key, file: $0.value)
      }
    }
    gone += try Self.missingFiles(tree.missing, database)
    problems = tree.problems
    tellMoved()
    tellElsewhere()
    ReadingOrder.sort(&pending)
  }

  /// A file of the index that was not found where it was.
  private struct GoneFile {
    var name: [UInt8]
    var file: KnownFile

    /// Whether the file may have another name without its filing being told otherwise: an accession
    /// number may be known from the name alone.
    func mayBeNamed(_ place: FilePlace) -> Bool {
      place.name == name
        || FilePlace.accessionNumber(ofName: name) == place.accessionNumber
    }
  }

  /// Compares the files of a folder with those that the index knows in it; both are in the order of
  /// their names. Files that look unchanged are read again only where all are.
  private mutating func compare(
    _ visit: FileTree.Visit, readsAll: Bool, _ database: Database
  ) throws {
    if visit.isWhole { visited.insert(visit.folder) }
    seen += visit.files.count
    // What lies in an archive is compared where the archive is read.
    for file in visit.files where Archive.isNamed(file.name) {
      visited.insert(FilePlace.path(of: file.name, in: visit.folder))
    }
    var found = visit.files[...]
    try KnownFile.forEach(in: visit.folder, database) { known in
      while let file = found.first, known.isAfter(file.name) {
        take(found.removeFirst(), in: visit, nil)
      }
      if let file = found.first, known.isNamed(file.name) {
        found.removeFirst()
        let before = known.file
        if readsAll || !before.isCurrent(file.stamp) { take(file, in: visit, before) }
      } else if visit.isWhole {
        gone.append(GoneFile(name: known.name, file: known.file))
      }
    }
    for file in found { take(file, in: visit, nil) }
  }

  private mutating func take(
    _ file: FolderListing.File, in visit: FileTree.Visit, _ known: KnownFile?
  ) {
    if let known, visit.isWhole, known.stamp == file.stamp, !known.isReadByThisVersion {
      return outdated.add(in: visit.folder)
    }
    let place = FilePlace(folder: visit.folder, name: file.name)
    pending.append(PendingFile(place: place, stamp: file.stamp, known: known))
  }

  /// The paths that were given to be indexed, among them those of files with any ending.
  private static func namedFiles(_ database: Database) throws -> Set<[UInt8]> {
    var paths: Set<[UInt8]> = []
    let rows = try Row.fetchCursor(database, sql: "SELECT path FROM root")
    while let row = try rows.next() { paths.insert(row.bytes(at: 0)) }
    return paths
  }

  /// Tells files that were moved or renamed, and are else unchanged, from files that are gone.
  private mutating func tellMoved() {
    var left = Dictionary(grouping: gone.indices, by: { gone[$0].file.stamp })
    var found: Set<Int> = []
    pending.removeAll { file in
      // The files in an archive are known by its name.
      guard file.known == nil, !Archive.isNamed(file.place.name), let same = left[file.stamp],
        let index = same.first(where: { gone[$0].name == file.place.name })
          ?? same.first(where: { gone[$0].mayBeNamed(file.place) })
      else { return false }
      left[file.stamp]?.removeAll { $0 == index }
      found.insert(index)
      moved.append((gone[index].file.id, file.place))
      return true
    }
    gone = gone.indices.filter { !found.contains($0) }.map { gone[$0] }
  }

  /// Tells new files which of those that are gone they may be, copied to their place: those of the
  /// same size.
  private mutating func tellElsewhere() {
    let copied = gone.filter { $0.file.hash != 0 && $0.file.isReadByThisVersion }
    let alike = Dictionary(grouping: copied) { file in
      SizeAndNumber(
        size: file.file.stamp.size, number: FilePlace.accessionNumber(ofName: file.name))
    }.mapValues { $0.map(\.file) }
    var known: Set<Int64> = []
    if !alike.isEmpty {
      for index in pending.indices where pending[index].known == nil {
        let place = pending[index].place
        let key = SizeAndNumber(size: pending[index].stamp.size, number: place.accessionNumber)
        guard !Archive.isNamed(place.name), let same = alike[key] else { continue }
        pending[index].elsewhere = same
        known.formUnion(same.map(\.id))
      }
    }
    for file in gone {
      if known.contains(file.file.id) {
        missing.append(file.file.id)
      } else {
        vanished.append(file.file.id)
      }
    }
    missing.sort()
    vanished.sort()
  }

  /// What two files must have in common of which one is a copy of the other: also the accession number
  /// in the name, which may be known from there alone.
  private struct SizeAndNumber: Hashable {
    var size: Int64
    var number: String?
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
  ) throws -> [GoneFile] {
    try roots.compactMap { path in
      let place = FilePlace(path: path)
      return try KnownFile.at(place, database).map { GoneFile(name: place.name, file: $0) }
    }
  }
}

/// A file that has to be read.
struct PendingFile: Sendable {
  var place: FilePlace
  var stamp: FileStamp
  /// What the index knows of the file from an earlier reading.
  var known: KnownFile?
  /// The files of the index that are gone and that this one may be, copied from there: those of the
  /// same size, where the index knows none at this place.
  var elsewhere: [KnownFile] = []
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
