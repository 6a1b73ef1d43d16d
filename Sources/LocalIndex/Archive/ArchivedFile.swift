/// A file in an archive, by a path that goes on from that of the archive to the name in it, such as
/// `feed/20260514.nc.tar.gz/0000000001-26-000001.nc`.
public struct ArchivedFile: Sendable {
  private let archive: [UInt8]
  private let name: [UInt8]

  /// Names a file in an archive.
  init(_ name: [UInt8], in archive: [UInt8]) {
    self.archive = archive
    self.name = name
  }

  /// Takes a path apart; nil where no part of it names an archive that is a file.
  public init?(path: String) {
    let bytes = Array(path.utf8)
    for (index, byte) in bytes.enumerated() where byte == FilePlace.slash {
      let front = bytes[..<index]
      guard Archive.isNamed(front), let kind = try? FileKind(at: Array(front)),
        case .file = kind
      else { continue }
      archive = Array(front)
      self.name = Array(bytes[(index + 1)...])
      return
    }
    return nil
  }

  /// The bytes of the file, and one more than the limit at most.
  ///
  /// Throws a ``ScanProblem`` where the archive cannot be read, or has no such file.
  public func bytes(limit: Int) throws(ScanProblem) -> [UInt8] {
    let archive = try Archive(at: archive)
    while let member = try archive.next() {
      if member.name == name { return try archive.bytes(limit: limit) }
    }
    throw ScanProblem(path: self.archive, reason: "the archive has no such file")
  }
}
