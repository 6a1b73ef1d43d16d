/// The encoding that a file's bytes are in, as far as the bytes themselves tell.
///
/// What is valid UTF-8 is UTF-8, whatever its XML declares: no text in another encoding is valid
/// UTF-8 by chance.
enum TextEncoding: Equatable {
  /// UTF-8, with so many bytes of a byte order mark before it.
  case utf8(markLength: Int)
  case utf16(isLittleEndian: Bool, markLength: Int)
  case utf32(isLittleEndian: Bool, markLength: Int)
  /// The encoding that the XML declaration names.
  case declared(String)
  /// What is nothing else.
  case windows1252

  init(of file: [UInt8]) {
    if let wide = Self.wide(file) {
      self = wide
    } else if Self.isUTF8(file) {
      self = .utf8(markLength: file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    } else if let name = Self.declaredName(in: file), !Self.readAsWindows1252.contains(name) {
      self = .declared(name)
    } else {
      self = .windows1252
    }
  }

  /// How many bytes an ASCII character takes.
  var unit: Int {
    switch self {
    case .utf16: 2
    case .utf32: 4
    default: 1
    }
  }

  /// UTF-16 and UTF-32 by their byte order mark or, without one, by the zeros in the first
  /// characters, which are ASCII in every shape of a filing.
  private static func wide(_ file: [UInt8]) -> TextEncoding? {
    if file.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32(isLittleEndian: true, markLength: 4) }
    if file.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .utf32(isLittleEndian: false, markLength: 4)
    }
    if file.starts(with: [0xFF, 0xFE]) { return .utf16(isLittleEndian: true, markLength: 2) }
    if file.starts(with: [0xFE, 0xFF]) { return .utf16(isLittleEndian: false, markLength: 2) }
    guard file.count >= 8 else { return nil }
    switch file[..<8].map({ $0 == 0 }) {
    case [false, true, false, true, false, true, false, true]:
      return .utf16(isLittleEndian: true, markLength: 0)
    case [true, false, true, false, true, false, true, false]:
      return .utf16(isLittleEndian: false, markLength: 0)
    case [false, true, true, true, false, true, true, true]:
      return .utf32(isLittleEndian: true, markLength: 0)
    case [true, true, true, false, true, true, true, false]:
      return .utf32(isLittleEndian: false, markLength: 0)
    default: return nil
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Names of encodings whose texts are read as Windows-1252, as web browsers do too: what says
  /// Latin-1 and has a character there is from Windows, and what says UTF-8 or ASCII is not.
  private static let readAsWindows1252: Set<String> = [
    "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO8859-1", "LATIN1", "LATIN-1",
    "WINDOWS-1252", "CP1252",
  ]

  /// How far into a file its XML declaration is looked for; a submission has its header before it.
  private static let window = 64 << 10

  /// The encoding that the first XML declaration of a file names, in capitals.
  private static func declaredName(in file: [UInt8]) -> String? {
    guard let start = file.firstIndex(of: "<?xml", from: 0, to: window),
      let end = file.firstIndex(of: "?>", from: start, to: start + 200),
      let key = file.firstIndex(of: "encoding", from: start, to: end)
    else { return nil }
    let rest = file[(key + 8)..<end].drop { $0.isXMLSpace || $0 == UInt8(ascii: "=") }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let close = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    let name = rest[(rest.startIndex + 1)..<close]
    let isName = name.allSatisfy { byte in
      byte < 0x80
        && (Unicode.Scalar(byte).properties.isAlphabetic || (45...57).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":"))
    }
    // A slash would begin an order to the converter.
    guard isName, !name.isEmpty, name.count <= 40, !name.contains(UInt8(ascii: "/")) else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).uppercased()
  }
}
