/// The folders and files under some roots, found one folder at a time.
///
/// Every folder is visited once, whatever links lead to it: real folders first, linked ones after
/// them under their own paths.
struct FileTree {
  /// A folder that was visited, and the files in it that may hold filings.
  struct Visit {
    var folder: [UInt8]
    var files: [FolderListing.File]
    /// Whether all files of the folder were looked at, or only those that were named.
    var isWhole: Bool
  }

  /// What could not be looked at.
  private(set) var problems: [ScanProblem] = []
  /// The folders whose content is not known, although they are there.
  private(set) var unreadable: [[UInt8]] = []
  /// The roots at which there is nothing.
  private(set) var missing: [[UInt8]] = []

  /// The roots that are folders, without links.
  private var folderRoots: [[UInt8]] = []

  /// The files that are roots, by their folders and names.
  private var files: [[UInt8]: [[UInt8]: FileStamp]] = [:]
  private var folders: [[UInt8]] = []
  private var linkedFolders: [[UInt8]] = []
  private var visited: Set<FolderIdentity> = []

  /// The endings of the names of files that may hold filings.
  static let extensions = [".xml", ".txt", ".nc", ".sgml", ".html", ".htm", ".md"].map {
    Array($0.utf8)
  }

  /// The ending that a compressed file has after its own.
  private static let compressedExtension = Array(".gz".utf8)

  /// Looks at the roots: folders, and files whatever their names.
  init(roots: [[UInt8]]) {
    for root in roots {
      do {
        let kind = try FileKind(at: root)
        let path = root.resolvedPath ?? root
        switch kind {
        case .folder: folderRoots.append(path)
        case .file(let stamp):
          let place = FilePlace(path: path)
          files[place.folder, default: [:]][place.name] = stamp
        case .other: problems.append(ScanProblem(path: path, reason: "is no regular file"))
        }
      } catch {
        problems.append(error)
        if error.isMissing { missing.append(root) } else { unreadable.append(root) }
      }
    }
    folders = folderRoots.reversed()
  }

  /// What a folder says of itself is never a filing.
  private static let readme = Array("readme.md".utf8)

  /// Whether a name ends like a file that may hold a filing, or one compressed, or an archive.
  static func isWanted(_ name: ArraySlice<UInt8>) -> Bool {
    if Archive.isNamed(name) { return true }
    if name.endsAsciiCaseless(with: compressedExtension) {
      return isWanted(name.dropLast(compressedExtension.count))
    }
    return extensions.contains { name.endsAsciiCaseless(with: $0) }
      && !(name.count == readme.count && name.endsAsciiCaseless(with: readme))
  }

  /// The next folder; nil after the last one.
  ///
  /// - Parameter isKnown: Whether the index knows a file of that name in that folder, whatever
  ///   its ending.
  mutating func next(
    isKnown: (_ folder: [UInt8], _ name: [UInt8]) -> Bool
  ) -> Visit? {
    while let folder = folders.popLast() ?? linkedFolders.popLast() {
      do {
        if let visit = try visit(folder, isKnown: isKnown) { return visit }
      } catch {
        problems.append(error)
        if !error.isMissing { unreadable.append(folder) }
      }
    }
    return nextNamed()
  }

  /// The named files of the next folder that is not visited as a whole, by their names.
  private mutating func nextNamed() -> Visit? {
    guard let (folder, named) = files.popFirst() else { return nil }
    let found = named.map { name, stamp in
      FolderListing.File(name: name, stamp: stamp, isLink: false)
    }
    return Visit(
      folder: folder, files: found.sorted { $0.name.lexicographicallyPrecedes($1.name) },
      isWhole: false)
  }

  private mutating func visit(
    _ folder: [UInt8], isKnown: (_ folder: [UInt8], _ name: [UInt8]) -> Bool
  ) throws(ScanProblem) -> Visit? {
    var listing = try FolderListing(of: folder) { name in
      Self.isWanted(name) || isKnown(folder, Array(name))
    }
    guard visited.insert(listing.identity).inserted else { return nil }
    for subfolder in listing.subfolders.reversed() {
      let path = FilePlace.path(of: subfolder.name, in: folder)
      if !subfolder.isLink {
        folders.append(path)
      } else if let target = path.resolvedPath {
        linkedFolders.append(target)
      }
    }
    guard !files.isEmpty || listing.files.contains(where: \.isLink) else {
      return Visit(folder: folder, files: listing.files, isWhole: true)
    }
    listing.files.removeAll { file in
      // A named file that is found in its folder need not be looked at again.
      files[folder]?[file.name] = nil
      return file.isLink && isFoundElsewhere(FilePlace(folder: folder, name: file.name))
    }
    return Visit(folder: folder, files: listing.files, isWhole: true)
  }

  /// Whether a link leads to a file that is found under a root by its own path.
  private func isFoundElsewhere(_ link: FilePlace) -> Bool {
    guard let target = link.path.resolvedPath, Self.isWanted(target[...]) else { return false }
    return folderRoots.contains { target.starts(with: FilePlace.prefix(of: $0)) }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// Whether the bytes end with an ending in lower case, whatever their own case.
  func endsAsciiCaseless(with ending: [UInt8]) -> Bool {
    var bytes = reversed().makeIterator()
    return ending.reversed().allSatisfy { letter in
      bytes.next().map { (65...90).contains($0) ? $0 | 32 : $0 } == letter
    }
  }
}
