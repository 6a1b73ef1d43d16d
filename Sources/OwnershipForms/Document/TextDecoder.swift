#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Decodes a file that is not UTF-8, and notes where the text and the file run apart.
struct TextDecoder {
  private(set) var text: [UInt8] = []
  private(set) var anchors: [DecodedText.Anchor] = []
  /// What was odd about the encoding, in one lower-case line.
  private(set) var oddity: String?

  private let file: [UInt8]

  /// More characters outside ASCII than any filing has; a file with more is an image or the like.
  private static let anchorLimit = 1 << 20

  init(_ file: [UInt8]) { self.file = file }

  // MARK: UTF-16 and UTF-32

  mutating func decodeUTF16(isLittleEndian: Bool, from start: Int) throws(ReadingError) {
    begin(at: start)
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var index = start
    while index + 1 < file.count {
      let first = unit(index)
      index += 2
      if let scalar = Unicode.Scalar(first) {
        try append(scalar, endingAt: index)
      } else if UTF16.isLeadSurrogate(first), index + 1 < file.count,
        UTF16.isTrailSurrogate(unit(index))
      {
        let value = 0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(unit(index) & 0x3FF)
        index += 2
        try append(Unicode.Scalar(value) ?? "\u{FFFD}", endingAt: index)
      } else {
        try append("\u{FFFD}", endingAt: index)
      }
    }
    if start == 0 { oddity = "the bytes are UTF-16 without a byte order mark; read as such" }
  }

  mutating func decodeUTF32(isLittleEndian: Bool, from start: Int) throws(ReadingError) {
    begin(at: start)
    for index in stride(from: start, to: file.count - 3, by: 4) {
      let bytes = isLittleEndian ? [3, 2, 1, 0] : [0, 1, 2, 3]
      let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32(file[index + $1]) }
      try append(Unicode.Scalar(value) ?? "\u{FFFD}", endingAt: index + 4)
    }
    if start == 0 { oddity = "the bytes are UTF-32 without a byte order mark; read as such" }
  }

  // MARK: One byte a character

  /// Decodes as Windows-1252, but for sequences that are UTF-8: a single byte of another encoding
  /// must not spoil the characters beside it.
  mutating func decodeWindows1252() throws(ReadingError) {
    begin(at: 0)
    text.reserveCapacity(file.count + file.count / 8)
    var hasUTF8 = false
    var index = 0
    while index < file.count {
      let byte = file[index]
      if byte < 0x80 {
        text.append(byte)
        index += 1
        continue
      }
      if let length = lengthOfUTF8(at: index) {
        hasUTF8 = true
        text.append(contentsOf: file[index..<(index + length)])
        index += length
        continue
      }
      let value = byte < 0xA0 ? Self.upper[Int(byte) - 0x80] : UInt16(byte)
      index += 1
      try append(Unicode.Scalar(value) ?? "\u{FFFD}", endingAt: index)
    }
    oddity =
      hasUTF8
      ? "some bytes are not UTF-8; those were read as Windows-1252"
      : "the bytes are not UTF-8; read as Windows-1252"
  }

  /// The length of the UTF-8 sequence of two or more bytes at an index; nil where there is none.
  private func lengthOfUTF8(at index: Int) -> Int? {
    let length =
      switch file[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= file.count else { return nil }
    let isValid = (try? UTF8Span(validating: file[index..<(index + length)].span)) != nil
    return isValid ? length : nil
  }

  /// What Windows-1252 has at 0x80 to 0x9F; the five unused bytes have no character.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  // MARK: What the system knows

  /// Decodes from an encoding that the system knows; false, and nothing decoded, where it does not.
  mutating func decode(from name: String) throws(ReadingError) -> Bool {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return false
    }
    defer { iconv_close(converter) }
    begin(at: 0)
    var input = file.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 8)
    var (index, invalid) = (0, 0)
    while index < input.count {
      if file[index] < 0x80, isASCIISafe(name) {
        text.append(file[index])
        index += 1
        continue
      }
      // With room for one character only, a call says where in the file that one ends.
      var (read, written) = (0, 0)
      for room in [2, 3, 4, 8] where read == 0 && written == 0 {
        (read, written) = Self.convert(
          &input, from: index, to: &output, room: room, with: converter)
      }
      guard read > 0 || written > 0 else {
        invalid += 1
        index += 1
        try append("\u{FFFD}", endingAt: index)
        continue
      }
      index += read
      text.append(contentsOf: output[..<written].map { UInt8(bitPattern: $0) })
      try anchor(at: index)
    }
    if invalid > 0 { oddity = "\(invalid) bytes are no characters of '\(name)', as declared" }
    return true
  }

  /// Whether a byte below 0x80 that begins a character is always the ASCII character.
  private func isASCIISafe(_ name: String) -> Bool {
    !name.hasPrefix("UTF") && !name.hasPrefix("UCS") && !name.hasPrefix("ISO-2022")
      && !name.hasPrefix("ISO-10646") && !name.hasPrefix("IBM") && !name.hasPrefix("EBCDIC")
      && !name.hasPrefix("CP0") && !name.hasPrefix("HZ")
  }

  private static func convert(
    _ input: inout [CChar], from index: Int, to output: inout [CChar], room: Int,
    with converter: iconv_t
  ) -> (read: Int, written: Int) {
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress.map { $0 + index }
        var target = output.baseAddress
        var (left, free) = (input.count - index, room)
        _ = iconv(converter, &source, &left, &target, &free)
        return (input.count - index - left, room - free)
      }
    }
  }

  // MARK: Text and file

  private mutating func begin(at start: Int) {
    text = []
    anchors = [DecodedText.Anchor(utf8: 0, file: start)]
  }

  /// Adds a character that ends at a byte of the file.
  private mutating func append(
    _ scalar: Unicode.Scalar, endingAt end: Int
  ) throws(ReadingError) {
    guard !scalar.isASCII else { return text.append(UInt8(scalar.value)) }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    try anchor(at: end)
  }

  private mutating func anchor(at end: Int) throws(ReadingError) {
    guard anchors.count < Self.anchorLimit else { throw .notAFiling }
    anchors.append(DecodedText.Anchor(utf8: text.count, file: end))
  }
}
