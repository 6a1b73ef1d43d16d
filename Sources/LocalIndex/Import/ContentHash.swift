/// A fast 64-bit hash of a file's content, to tell whether it changed; not against forgery.
struct ContentHash: RawRepresentable, Hashable, Sendable {
  let rawValue: Int64

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(of bytes: [UInt8]) {
    var state = UInt64(bytes.count) &+ 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
      state ^= state >> 29
    }
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for byte in buffer[offset...] { rest = rest << 8 | UInt64(byte) }
      mix(rest)
    }
    state = (state ^ state >> 32) &* 0x94D0_49BB_1331_11EB
    rawValue = Int64(bitPattern: state ^ state >> 31)
  }
}
