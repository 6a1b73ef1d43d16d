internal import Dispatch
internal import Synchronization

/// Visits the folders and files under some roots on a thread of its own, ahead of whoever compares them.
struct FolderWalk {
  private let conveyor = Conveyor<[FileTree.Visit]>(capacity: FolderWalk.waitingChunks)
  private let finished = DispatchGroup()
  private let tree: SharedTree
  private var chunk: ArraySlice<FileTree.Visit> = []

  /// How many visits are handed on together and how many files they have at least, and how many of
  /// these may wait.
  private static let (chunkCount, chunkFiles, waitingChunks) = (64, 1_024, 64)

  /// Starts to walk.
  ///
  /// - Parameter named: The files that the index knows by paths of their own, whatever their endings.
  init(roots: [[UInt8]], named: Set<[UInt8]>) {
    let (conveyor, shared) = (conveyor, SharedTree())
    tree = shared
    DispatchQueue(label: "form4 folders").async(group: finished) {
      var tree = FileTree(roots: roots)
      var chunk: [FileTree.Visit] = []
      var files = 0
      func isKnown(folder: [UInt8], name: [UInt8]) -> Bool {
        !named.isEmpty && named.contains(FilePlace.path(of: name, in: folder))
      }
      while let visit = tree.next(isKnown: isKnown) {
        chunk.append(visit)
        files += visit.files.count
        guard chunk.count >= Self.chunkCount || files >= Self.chunkFiles else { continue }
        guard conveyor.put(chunk) else { break }
        (chunk, files) = ([], 0)
      }
      shared.value.withLock { $0 = tree }
      _ = conveyor.put(chunk)
      conveyor.finish()
    }
  }

  /// The next folder, or file named by a root; nil after the last one.
  mutating func next() -> FileTree.Visit? {
    while chunk.isEmpty {
      guard let next = conveyor.take() else { return nil }
      chunk = next[...]
    }
    return chunk.removeFirst()
  }

  /// Ends the walk, wherever it is, and tells what it found besides files.
  func end() -> FileTree {
    conveyor.stop()
    finished.wait()
    return tree.value.withLock(\.self)
  }
}

/// A walk that one thread makes and another asks about at its end.
private final class SharedTree: Sendable {
  let value = Mutex(FileTree(roots: []))
}
