internal import CZlib

/// The bytes of a file, unpacked where the file is compressed with gzip.
///
/// All places in a filing count these bytes.
public struct UnpackedFile: Sendable {
  /// The bytes.
  public private(set) var bytes: [UInt8]
  /// Whether the file was compressed.
  public let wasCompressed: Bool
  /// What was odd about the compression, in one lower-case line; nil where nothing was.
  public private(set) var oddity: String?

  /// Unpacks a file.
  ///
  /// Of a compressed file that breaks off, what there is of it is given.
  ///
  /// - Throws: ``ReadingError/tooLarge(what:limit:)`` where more comes out than the limit allows.
  public init(_ file: [UInt8], limits: ReadingLimits = .standard) throws(ReadingError) {
    guard file.count <= limits.fileSize else {
      throw .tooLarge(what: "the size of the file in bytes", limit: limits.fileSize)
    }
    wasCompressed = file.starts(with: [0x1F, 0x8B])
    guard wasCompressed else {
      bytes = file
      return
    }
    bytes = []
    // Room for all that may come out, of which only what is written takes memory: an array that
    // grows stands there twice each time.
    bytes.reserveCapacity(min(limits.fileSize, file.count * Self.mostExpansion, Self.mostRoom))
    guard try inflate(file, limit: limits.fileSize) else {
      oddity = "the compressed file breaks off or is damaged; get it again"
      return
    }
  }

  /// How the bytes come out; far more than a filing needs, so that most come out in one piece.
  private static let pieceSize = 256 << 10
  /// How many bytes the format packs into one at most.
  private static let mostExpansion = 1032
  /// The most bytes that room is made for at once, whatever the limits allow.
  private static let mostRoom = 64 << 20
  /// The widest window of the format, and the sign that gzip's own head and end are to be read.
  private static let gzipWindow: Int32 = 15 + 16

  /// Unpacks all parts of a file, one after the other; false where that ends before its end.
  private mutating func inflate(_ file: [UInt8], limit: Int) throws(ReadingError) -> Bool {
    var stream = z_stream()
    guard
      inflateInit2_(
        &stream, Self.gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return false }
    defer { inflateEnd(&stream) }
    var (input, piece) = (file, [UInt8](repeating: 0, count: Self.pieceSize))
    var read = 0
    while read < input.count {
      let (status, taken, given) = Self.step(&stream, &input, from: read, &piece)
      read += taken
      guard bytes.count + given <= limit else {
        throw .tooLarge(what: "the size of the unpacked file in bytes", limit: limit)
      }
      bytes.append(contentsOf: piece[..<given])
      switch status {
      case Z_OK where taken > 0 || given > 0: continue
      case Z_STREAM_END:
        // Another part may follow; anything else after a part is padding.
        guard input[read...].starts(with: [0x1F, 0x8B]) else { return true }
        inflateReset(&stream)
      default: return false
      }
    }
    return false
  }

  private static func step(
    _ stream: inout z_stream, _ input: inout [UInt8], from start: Int, _ output: inout [UInt8]
  ) -> (status: Int32, read: Int, written: Int) {
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress.map { $0 + start }
        stream.avail_in = UInt32(clamping: input.count - start)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: output.count)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (
          status, input.count - start - Int(stream.avail_in),
          output.count - Int(stream.avail_out)
        )
      }
    }
  }
}
