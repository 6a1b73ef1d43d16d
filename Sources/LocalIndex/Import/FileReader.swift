internal import Dispatch
internal import Synchronization

/// Reads files on a thread of its own, ahead of whoever takes the readings.
struct FileReader {
  private let conveyor = Conveyor<[FileReading]>(capacity: FileReader.waitingChunks)
  private let finished = DispatchGroup()
  private let measured = MeasuredTimes()

  /// How many readings may wait: as many as are written in one transaction.
  static let waitingReadings = 8_192
  private static let waitingChunks = waitingReadings / ReadingThread.chunkCount

  /// Starts to read.
  init(_ files: [PendingFile], cancellation: Cancellation?) {
    let (conveyor, measured) = (conveyor, measured)
    DispatchQueue(label: "form4 reading").async(group: finished) {
      var reading = ReadingThread(conveyor, cancellation)
      reading.read(files)
      measured.value.withLock { $0 = reading.times }
      reading.handOn()
      conveyor.finish()
    }
  }

  /// The times of reading and parsing, once all is read.
  var times: ImportTimes { measured.value.withLock(\.self) }

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
