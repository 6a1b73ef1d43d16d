/// The bytes of a file as UTF-8, with the way back to where each of them stands in the file.
struct DecodedText: Sendable {
  /// The text as UTF-8, without a byte order mark.
  let utf8: [UInt8]
  /// What was odd about the encoding, in one lower-case line; nil where nothing was.
  let oddity: String?

  /// Places from which the file can be counted on again: at each, where the file stands.
  private let anchors: [Anchor]
  /// How many bytes of the file an ASCII character takes.
  private let unit: Int

  /// A place of the text, and where the file stands there.
  ///
  /// Held in 8 bytes: a file of another encoding may have a million of them.
  struct Anchor: Sendable {
    private let utf8Offset: UInt32
    private let fileOffset: UInt32

    init(utf8: Int, file: Int) {
      utf8Offset = UInt32(clamping: utf8)
      fileOffset = UInt32(clamping: file)
    }

    var utf8: Int { Int(utf8Offset) }
    var file: Int { Int(fileOffset) }
  }

  /// Decodes a file: UTF-8; UTF-16 and UTF-32; the encoding that its XML declares; and anything
  /// else as Windows-1252, of which Latin-1 and ASCII are parts.
  ///
  /// - Throws: ``ReadingError/notAFiling`` where so much of it is in no encoding that it is no text.
  init(_ file: [UInt8]) throws(ReadingError) {
    let encoding = TextEncoding(of: file)
    var decoder = TextDecoder(file)
    switch encoding {
    case .utf8(let markLength):
      utf8 = markLength == 0 ? file : Array(file[markLength...])
      anchors = [Anchor(utf8: 0, file: markLength)]
      unit = 1
      oddity = nil
      return
    case .utf16(let isLittleEndian, let markLength):
      try decoder.decodeUTF16(isLittleEndian: isLittleEndian, from: markLength)
    case .utf32(let isLittleEndian, let markLength):
      try decoder.decodeUTF32(isLittleEndian: isLittleEndian, from: markLength)
    case .declared(let name):
      if try !decoder.decode(from: name) { try decoder.decodeWindows1252() }
    case .windows1252:
      try decoder.decodeWindows1252()
    }
    utf8 = decoder.text
    anchors = decoder.anchors
    unit = encoding.unit
    oddity = decoder.oddity
  }

  /// The bytes of the file that a range of the text was decoded from.
  func fileRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(
      lowerBound: fileOffset(range.lowerBound), upperBound: fileOffset(range.upperBound))
  }

  /// How far on in the file each byte of the text stands; nil where that differs between them.
  var shift: Int? { anchors.count == 1 && unit == 1 ? anchors[0].file : nil }

  /// Where in the file a byte of the text stands.
  func fileOffset(_ offset: Int) -> Int {
    var (low, high) = (0, anchors.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if anchors[middle].utf8 <= offset { low = middle } else { high = middle - 1 }
    }
    return anchors[low].file + (offset - anchors[low].utf8) * unit
  }
}
