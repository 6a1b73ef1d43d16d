/// Files in the order in which they are read, each of them opened some time before its turn, so
/// that a disk that is slow to answer is asked for many at once.
struct ReadAhead {
  /// A file whose turn it is.
  struct Turn {
    var file: PendingFile
    /// The open file, or why it could not be opened; nil for an archive, which is read in parts.
    var opened: Result<OpenFile, ScanProblem>?
  }

  private let files: [PendingFile]
  /// The files that are open, as a ring: a file's place in it is the rest of its number.
  private var opened: [Result<OpenFile, ScanProblem>?]
  /// The numbers of the files whose turn it is next, and who is to be opened next.
  private var (turn, ahead) = (0, 0)

  /// How many files are open before their turn: a small part of what a process may open.
  static let depth = 32

  init(_ files: [PendingFile]) {
    self.files = files
    opened = Array(repeating: nil, count: Self.depth)
  }

  /// The next file; nil after the last one.
  mutating func next() -> Turn? {
    guard turn < files.count else { return nil }
    while ahead < files.count, ahead < turn + Self.depth {
      opened[ahead % Self.depth] = Self.open(files[ahead])
      ahead += 1
    }
    defer {
      opened[turn % Self.depth] = nil
      turn += 1
    }
    return Turn(file: files[turn], opened: opened[turn % Self.depth])
  }

  private static func open(_ file: PendingFile) -> Result<OpenFile, ScanProblem>? {
    guard !Archive.isNamed(file.place.name) else { return nil }
    return Result { () throws(ScanProblem) in
      let opened = try OpenFile(at: file.place.path)
      opened.expectBytes()
      return opened
    }
  }
}
