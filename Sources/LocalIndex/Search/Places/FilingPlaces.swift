/// Folders, with all that lies in them, and files that filings must lie in.
public struct FilingPlaces: Hashable, Sendable {
  /// The places, for as long as a statement may name them.
  let places: PlaceSet

  /// Anywhere.
  public static let everywhere = FilingPlaces([])

  /// Looks at what lies at some paths, absolute or relative to the working directory. What is not there
  /// may be a folder or a file, and an archive is both.
  public init(_ paths: [String]) {
    var folders: Set<ArraySlice<UInt8>> = []
    var files: [[UInt8]: Set<[UInt8]>] = [:]
    for path in Set(paths.map(FilingIndex.absolute)) {
      let place = FilePlace(path: path)
      let kind = try? FileKind(at: path)
      if case .folder = kind {
        folders.insert(path[...])
        continue
      }
      files[place.folder, default: []].insert(place.name)
      if kind == nil || Archive.isNamed(place.name) { folders.insert(path[...]) }
    }
    places = PlaceSet(folders: folders, files: files)
  }

  /// Whether filings may lie anywhere.
  public var isEmpty: Bool { places.folders.isEmpty && places.files.isEmpty }

  public static func == (left: FilingPlaces, right: FilingPlaces) -> Bool {
    left.places.folders == right.places.folders && left.places.files == right.places.files
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(places.folders)
    hasher.combine(places.files)
  }
}
