/// The work of the thread that gets files from the disk: their bytes are handed on several files at
/// a time, so that parsing never waits for one of them.
struct FileFetching {
  /// A file as it is handed on.
  struct Fetched: Sendable {
    var file: PendingFile
    var content: Content
  }

  /// What is there of a file when it is handed on.
  enum Content: Sendable {
    case bytes(FileBytes)
    /// The file is large: whoever takes it reads it.
    case open(OpenFile)
    /// An archive, which whoever takes it opens and reads in parts.
    case archive
    case problem(ScanProblem)
  }

  private let conveyor: Conveyor<[Fetched]>
  private let limit: Int
  private var chunk: [Fetched] = []
  private var bytes = 0

  /// How many seconds it took to get the files.
  private(set) var seconds = 0.0

  /// How many chunks may wait.
  static let waitingChunks = 8
  /// How many files are handed on together, and from how many bytes on fewer.
  private static let (chunkCount, chunkBytes) = (32, 1 << 18)
  /// From how many bytes on a file is large.
  private static let largeBytes = 1 << 18

  /// - Parameter limit: Of how many bytes a file may be.
  init(_ conveyor: Conveyor<[Fetched]>, limit: Int) {
    self.conveyor = conveyor
    self.limit = limit
  }

  /// Gets files, one after the other, for as long as somebody wants them.
  mutating func fetch(_ files: [PendingFile]) {
    defer { conveyor.finish() }
    var files = ReadAhead(files)
    while let fetched = next(&files) {
      switch fetched.content {
      case .bytes(let content): bytes += content.bytes.count
      // Handed on alone, so that few files are open at a time however many are large.
      case .open: bytes += Self.chunkBytes
      case .archive, .problem: break
      }
      chunk.append(fetched)
      guard chunk.count >= Self.chunkCount || bytes >= Self.chunkBytes else { continue }
      guard conveyor.put(chunk) else { return }
      (chunk, bytes) = ([], 0)
    }
    if !chunk.isEmpty { _ = conveyor.put(chunk) }
  }

  private mutating func next(_ files: inout ReadAhead) -> Fetched? {
    let limit = limit
    return Stopwatch.add(to: &seconds) {
      files.next().map {
        Fetched(file: $0.file, content: Self.content(of: $0, limit: limit))
      }
    }
  }

  private static func content(of turn: ReadAhead.Turn, limit: Int) -> Content {
    guard let opened = turn.opened else { return .archive }
    do {
      let file = try opened.get()
      guard turn.file.stamp.size < largeBytes else { return .open(file) }
      return .bytes(try file.content(limit: limit))
    } catch {
      return .problem(error)
    }
  }
}
