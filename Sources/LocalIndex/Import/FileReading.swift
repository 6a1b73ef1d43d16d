internal import OwnershipForms

/// What came of reading one file.
struct FileReading: Sendable {
  /// What a file gave.
  enum Outcome: Sendable {
    case filing(FilingRecord)
    /// The file gives no filing, for a reason.
    case unread(String)
    /// The content is what the index knows already.
    case unchanged
    /// The content is what the index knows of a file that is gone: this is that file.
    case moved(Int64)
    /// The file is gone since it was found.
    case gone
    /// The file is an archive of which these files were read, up to the end or to a problem.
    case archive(members: Set<[UInt8]>, problem: String?)
  }

  var file: PendingFile
  /// What the file was like when it was read.
  var stamp: FileStamp
  var hash: Int64
  var outcome: Outcome
  /// Whether the file lies in an archive.
  var isMember = false

  /// Makes a reading of the bytes of a file.
  ///
  /// - Parameter moved: The files of the index that others were found to be.
  init(
    of file: PendingFile, _ content: FileBytes, with reader: FilingReader, moved: Set<Int64> = []
  ) {
    self.file = file
    stamp = content.stamp
    let (hash, size) = (ContentHash(of: content.bytes).rawValue, content.stamp.size)
    self.hash = hash
    func isOfContent(_ known: KnownFile) -> Bool {
      known.hash == hash && known.stamp.size == size && known.isReadByThisVersion
    }
    if let known = file.known, isOfContent(known) {
      outcome = .unchanged
    } else if let same = file.elsewhere.first(where: { isOfContent($0) && !moved.contains($0.id) })
    {
      outcome = .moved(same.id)
    } else {
      outcome = Self.outcome(of: content.bytes, at: file.place, with: reader)
    }
  }

  /// Makes a reading of a file whose bytes could not be had.
  init(of file: PendingFile, _ problem: ScanProblem) {
    self.file = file
    stamp = file.stamp
    hash = 0
    outcome = problem.isMissing ? .gone : .unread(problem.reason)
  }

  /// Makes a reading of an archive, all files in which were read before.
  init(of file: PendingFile, members: Set<[UInt8]>, problem: ScanProblem?) {
    self.file = file
    stamp = file.stamp
    hash = 0
    outcome = .archive(members: members, problem: problem?.reason)
  }

  /// Makes a reading of a file in an archive; nil where it is of no ownership filing, of which a
  /// day's archive has thousands.
  init?(
    member: Archive.Member, _ bytes: [UInt8], of archive: PendingFile, with reader: FilingReader
  ) {
    let place = FilePlace(folder: archive.place.path, name: member.name)
    let stamp = FileStamp(
      size: Int64(bytes.count), modified: member.modified, inode: archive.stamp.inode)
    file = PendingFile(place: place, stamp: stamp)
    self.stamp = stamp
    hash = ContentHash(of: bytes).rawValue
    isMember = true
    do {
      outcome = .filing(FilingRecord(try reader.read(bytes), at: place))
    } catch .otherForm, .notAnOwnershipDocument, .notAFiling, .submissionWithoutDocument, .empty {
      return nil
    } catch {
      outcome = .unread(error.message.storable)
    }
  }

  /// Whether the content is another one though the file looks unchanged.
  var differsUnseen: Bool {
    guard let known = file.known, known.isCurrent(stamp) else { return false }
    switch outcome {
    // A file whose bytes could not be had has no hash.
    case .filing, .unread: return hash != 0 && hash != known.hash
    case .unchanged, .moved, .gone, .archive: return false
    }
  }

  private static func outcome(
    of bytes: [UInt8], at place: FilePlace, with reader: FilingReader
  ) -> Outcome {
    do {
      return .filing(FilingRecord(try reader.read(bytes), at: place))
    } catch {
      return .unread(error.message.storable)
    }
  }
}
