internal import Dispatch
internal import OwnershipForms
internal import Synchronization

/// Reads files on a thread of its own, ahead of whoever takes the readings.
struct FileReader {
  private let conveyor = Conveyor<[FileReading]>(capacity: FileReader.waitingChunks)
  private let finished = DispatchGroup()
  private let measured = MeasuredTimes()

  /// How many readings may wait: as many as are written in one transaction.
  static let waitingReadings = 8_192
  private static let waitingChunks = waitingReadings / chunkCount

  /// How many readings are handed on together, and from how many bytes on fewer.
  private static let (chunkCount, chunkBytes) = (64, 1 << 20)

  /// Starts to read.
  init(_ files: [PendingFile], cancellation: Cancellation?) {
    let (conveyor, measured) = (conveyor, measured)
    DispatchQueue(label: "form4 reading").async(group: finished) {
      let reader = FilingReader()
      var chunk: [FileReading] = []
      var bytes: Int64 = 0
      var times = ImportTimes()
      for file in files {
        if cancellation?.isCancelled == true { break }
        let reading = Self.read(file, with: reader, &times)
        chunk.append(reading)
        bytes += reading.stamp.size
        guard chunk.count >= Self.chunkCount || bytes >= Self.chunkBytes else { continue }
        guard conveyor.put(chunk) else { break }
        chunk = []
        bytes = 0
      }
      measured.value.withLock { $0 = times }
      if !chunk.isEmpty { _ = conveyor.put(chunk) }
      conveyor.finish()
    }
  }

  private static func read(
    _ file: PendingFile, with reader: FilingReader, _ times: inout ImportTimes
  ) -> FileReading {
    do {
      let content = try Stopwatch.add(to: &times.reading) { () throws(ScanProblem) in
        try FileBytes(at: file.place.path, limit: reader.limits.fileSize)
      }
      times.bytes += Int64(content.bytes.count)
      return Stopwatch.add(to: &times.parsing) { FileReading(of: file, content, with: reader) }
    } catch {
      return FileReading(of: file, error)
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
