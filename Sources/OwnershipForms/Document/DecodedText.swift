/// The bytes of a file as UTF-8, with the way back to where each of them stands in the file.
struct DecodedText: Sendable {
  /// The text as UTF-8, without a byte order mark.
  let utf8: [UInt8]
  /// Whether the bytes were not the UTF-8 (or marked UTF-16) that they should have been.
  let wasTranscoded: Bool

  /// Places from which the file can be counted on again: at each, where the file stands.
  private var anchors: [(utf8: Int, file: Int)]
  /// How many bytes of the file an ASCII character takes.
  private let unit: Int

  /// Decodes a file: UTF-8, UTF-16 with a byte order mark, and anything else as Windows-1252, of
  /// which Latin-1 and ASCII are parts.
  init(_ file: [UInt8]) {
    if file.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: file, isLittleEndian: true)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: file, isLittleEndian: false)
    } else if Self.isUTF8(file) {
      let mark = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      self.init(
        utf8: mark == 0 ? file : Array(file[mark...]), anchors: [(0, mark)], unit: 1,
        wasTranscoded: false)
    } else {
      self.init(windows1252: file)
    }
  }

  /// The bytes of the file that a range of the text was decoded from.
  func fileRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(
      lowerBound: fileOffset(range.lowerBound), upperBound: fileOffset(range.upperBound))
  }

  /// Where in the file a byte of the text stands.
  func fileOffset(_ offset: Int) -> Int {
    var (low, high) = (0, anchors.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if anchors[middle].utf8 <= offset { low = middle } else { high = middle - 1 }
    }
    return anchors[low].file + (offset - anchors[low].utf8) * unit
  }

  private init(
    utf8: [UInt8], anchors: [(utf8: Int, file: Int)], unit: Int, wasTranscoded: Bool
  ) {
    self.utf8 = utf8
    self.anchors = anchors
    self.unit = unit
    self.wasTranscoded = wasTranscoded
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
  }

  private init(utf16 file: [UInt8], isLittleEndian: Bool) {
    var text: [UInt8] = []
    var places: [(utf8: Int, file: Int)] = [(0, 2)]
    text.reserveCapacity(file.count / 2)
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    for index in stride(from: 2, to: file.count - 1, by: 2) {
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    var index = 0
    while index < units.count {
      var scalar: Unicode.Scalar = "\u{FFFD}"
      var length = 1
      if let single = Unicode.Scalar(units[index]) {
        scalar = single
      } else if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count,
        UTF16.isTrailSurrogate(units[index + 1])
      {
        let high = UInt32(units[index] & 0x3FF) << 10
        scalar = Unicode.Scalar(0x10000 + high + UInt32(units[index + 1] & 0x3FF)) ?? scalar
        length = 2
      }
      index += length
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if !scalar.isASCII { places.append((text.count, 2 + index * 2)) }
    }
    self.init(utf8: text, anchors: places, unit: 2, wasTranscoded: false)
  }

  private init(windows1252 file: [UInt8]) {
    var text: [UInt8] = []
    var places: [(utf8: Int, file: Int)] = [(0, 0)]
    text.reserveCapacity(file.count + file.count / 8)
    for (index, byte) in file.enumerated() {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let value = (0x80...0x9F).contains(byte) ? Self.upper[Int(byte) - 0x80] : UInt16(byte)
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      places.append((text.count, index + 1))
    }
    self.init(utf8: text, anchors: places, unit: 1, wasTranscoded: true)
  }

  /// What Windows-1252 has at 0x80 to 0x9F; the five unused bytes have no character.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
