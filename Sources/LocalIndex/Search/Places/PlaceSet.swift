internal import Synchronization

/// Places that a statement names by a number, because the values of SQLite are no sets.
final class PlaceSet: Sendable {
  /// The folders, none of them in another one.
  let folders: Set<ArraySlice<UInt8>>
  /// The names of the files, by their folders.
  let files: [[UInt8]: Set<[UInt8]>]
  /// What names these places and no others while the program runs.
  let number: Int

  private struct Known {
    weak var places: PlaceSet?
  }

  private static let known = Mutex<(sets: [Int: Known], last: Int)>(([:], 0))

  init(folders: Set<ArraySlice<UInt8>>, files: [[UInt8]: Set<[UInt8]>]) {
    self.folders = folders.filter { folder in
      !Self.outer(of: folder).dropFirst().contains(where: folders.contains)
    }
    self.files = files
    number = Self.known.withLock { known in
      known.last += 1
      return known.last
    }
    Self.known.withLock { $0.sets[number] = Known(places: self) }
  }

  deinit {
    Self.known.withLock { $0.sets[number] = nil }
  }

  /// The places of a number; nil where they are gone.
  static func numbered(_ number: Int) -> PlaceSet? {
    known.withLock { $0.sets[number]?.places }
  }

  /// Whether a file lies here.
  func contains(_ name: [UInt8], in folder: [UInt8]) -> Bool {
    files[folder]?.contains(name) == true
      || Self.outer(of: folder[...]).contains(where: folders.contains)
  }

  /// Whether a path is one of these, or one of something that lies in one of the folders.
  func containsPath(_ path: [UInt8]) -> Bool {
    let place = FilePlace(path: path)
    return folders.contains(path[...]) || contains(place.name, in: place.folder)
  }

  /// A folder and those that it lies in, the innermost first.
  private static func outer(of folder: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var outer = [folder]
    var inner = folder
    while inner.count > 1, let cut = inner.lastIndex(of: FilePlace.slash) {
      inner = inner[...max(cut - 1, inner.startIndex)]
      outer.append(inner)
    }
    return outer
  }
}
