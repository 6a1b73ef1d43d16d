internal import Dispatch
internal import OwnershipForms
internal import Synchronization

/// Reads files ahead of whoever takes the readings: one thread gets them from the disk, another
/// parses them.
struct FileReader {
  private let fetched = Conveyor<[FileFetching.Fetched]>(capacity: FileFetching.waitingChunks)
  private let conveyor: Conveyor<[FileReading]>
  private let finished = DispatchGroup()
  private let measured = MeasuredTimes()

  /// Starts to read.
  ///
  /// - Parameter most: How many readings may wait: as many as are written at once, else nothing is read
  ///   while they are.
  init(_ files: [PendingFile], waiting most: Int, cancellation: Cancellation?) {
    conveyor = Conveyor(capacity: most / ReadingThread.chunkCount)
    let (fetched, conveyor, measured) = (fetched, conveyor, measured)
    let reader = FilingReader()
    DispatchQueue(label: "form4 fetching").async(group: finished) {
      var fetching = FileFetching(fetched, limit: reader.limits.fileSize)
      fetching.fetch(files)
      measured.value.withLock { $0.reading += fetching.seconds }
    }
    DispatchQueue(label: "form4 parsing").async(group: finished) {
      var reading = ReadingThread(conveyor, reader, cancellation)
      while reading.isWanted, let files = fetched.take() { reading.read(files) }
      fetched.stop()
      measured.value.withLock { $0.add(reading.times) }
      reading.handOn()
      conveyor.finish()
    }
  }

  /// The times of reading and parsing, once all is read.
  var times: ImportTimes {
    finished.wait()
    return measured.value.withLock(\.self)
  }

  /// The next readings, in the order of the files; nil after the last ones.
  func next() -> [FileReading]? { conveyor.take() }

  /// Ends the reading, wherever it is.
  func stop() {
    conveyor.stop()
    finished.wait()
  }
}

/// Times that one thread measures and another asks for.
private final class MeasuredTimes: Sendable {
  let value = Mutex(ImportTimes())
}
