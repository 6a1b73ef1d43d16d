internal import Dispatch
internal import OwnershipForms

/// Reads files on a thread of its own, ahead of whoever takes the readings.
struct FileReader {
  /// As many readings may wait as are written at once, so that reading and writing overlap.
  private let conveyor = Conveyor<[FileReading]>(capacity: 64)
  private let finished = DispatchGroup()

  /// How many readings are handed on together, and from how many bytes on fewer.
  private static let (chunkCount, chunkBytes) = (64, 1 << 20)

  /// Starts to read.
  init(_ files: [PendingFile], cancellation: Cancellation?) {
    let conveyor = conveyor
    DispatchQueue(label: "form4 reading").async(group: finished) {
      let reader = FilingReader()
      var chunk: [FileReading] = []
      var bytes: Int64 = 0
      for file in files {
        if cancellation?.isCancelled == true { break }
        let reading = FileReading(of: file, with: reader)
        chunk.append(reading)
        bytes += reading.stamp.size
        guard chunk.count >= Self.chunkCount || bytes >= Self.chunkBytes else { continue }
        guard conveyor.put(chunk) else { break }
        chunk = []
        bytes = 0
      }
      if !chunk.isEmpty { _ = conveyor.put(chunk) }
      conveyor.finish()
    }
  }

  /// The next readings, in the order of the files; nil after the last ones.
  func next() -> [FileReading]? { conveyor.take() }

  /// Ends the reading, wherever it is.
  func stop() {
    conveyor.stop()
    finished.wait()
  }
}
