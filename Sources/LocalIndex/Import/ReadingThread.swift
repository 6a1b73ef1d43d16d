internal import OwnershipForms

/// The work of the thread that reads: files become readings, which are handed on several at a time.
struct ReadingThread {
  private let conveyor: Conveyor<[FileReading]>
  private let cancellation: Cancellation?
  private let reader: FilingReader
  private var chunk: [FileReading] = []
  private var bytes: Int64 = 0
  private var isStopped = false
  /// The files of the index that files here were found to be.
  private var moved: Set<Int64> = []

  /// The times of reading and parsing.
  private(set) var times = ImportTimes()

  /// How many readings are handed on together, and from how many bytes on fewer.
  static let chunkCount = 64
  private static let chunkBytes = 1 << 20

  init(
    _ conveyor: Conveyor<[FileReading]>, _ reader: FilingReader, _ cancellation: Cancellation?
  ) {
    self.conveyor = conveyor
    self.reader = reader
    self.cancellation = cancellation
  }

  /// Whether there is anybody for whom to read on.
  var isWanted: Bool { !isStopped && cancellation?.isCancelled != true }

  /// Reads files, one after the other, for as long as somebody wants them.
  mutating func read(_ files: [FileFetching.Fetched]) {
    for fetched in files where isWanted {
      switch fetched.content {
      case .bytes(let content): read(fetched.file, content)
      case .open(let opened): read(fetched.file, opened)
      case .problem(let problem): readArchived(fetched.file, problem)
      case .archive: readArchive(fetched.file)
      }
    }
  }

  private mutating func read(_ file: PendingFile, _ content: FileBytes) {
    times.bytes += Int64(content.bytes.count)
    let (reader, moved) = (reader, moved)
    let reading = Stopwatch.add(to: &times.parsing) {
      FileReading(of: file, content, with: reader, moved: moved)
    }
    if case .moved(let id) = reading.outcome { self.moved.insert(id) }
    add(reading)
  }

  private mutating func read(_ file: PendingFile, _ opened: OpenFile) {
    let limit = reader.limits.fileSize
    do {
      let content = try Stopwatch.add(to: &times.reading) { () throws(ScanProblem) in
        try opened.content(limit: limit)
      }
      read(file, content)
    } catch {
      add(FileReading(of: file, error))
    }
  }

  /// Reads a file in an archive, which is not found as a file. It is looked for as one first because a
  /// folder may be named like an archive.
  private mutating func readArchived(_ file: PendingFile, _ problem: ScanProblem) {
    guard problem.isMissing, Archive.isNamed(file.place.folder) else {
      return add(FileReading(of: file, problem))
    }
    do {
      let archived = ArchivedFile(file.place.name, in: file.place.folder)
      let bytes = try archived.bytes(limit: reader.limits.fileSize)
      read(file, FileBytes(bytes: bytes, stamp: file.stamp))
    } catch {
      add(FileReading(of: file, error))
    }
  }

  /// Reads the files in an archive, and then says of the archive that it was read. One that is left
  /// in between is read again next time.
  private mutating func readArchive(_ file: PendingFile) {
    let reader = reader
    var members: Set<[UInt8]> = []
    do {
      let archive = try Archive(at: file.place.path)
      while isWanted, let member = try archive.next() {
        let bytes = try archive.bytes(limit: reader.limits.fileSize)
        times.bytes += Int64(bytes.count)
        let reading = Stopwatch.add(to: &times.parsing) {
          FileReading(member: member, bytes, of: file, with: reader)
        }
        guard let reading, members.insert(member.name).inserted else { continue }
        add(reading)
      }
      if isWanted { add(FileReading(of: file, members: members, problem: nil)) }
    } catch {
      add(
        error.isMissing
          ? FileReading(of: file, error)
          : FileReading(of: file, members: members, problem: error))
    }
  }

  /// Hands on what was gathered.
  mutating func handOn() {
    guard !chunk.isEmpty else { return }
    if !conveyor.put(chunk) { isStopped = true }
    chunk = []
    bytes = 0
  }

  private mutating func add(_ reading: FileReading) {
    chunk.append(reading)
    bytes += reading.stamp.size
    if chunk.count >= Self.chunkCount || bytes >= Self.chunkBytes { handOn() }
  }
}
