import Testing

@testable import OwnershipForms

@Suite struct DecodedTextTests {
  private func text(_ bytes: [UInt8]) throws -> String {
    String(decoding: try DecodedText(bytes).utf8, as: UTF8.self)
  }

  @Test func utf8StaysAsItIs() throws {
    let text = try DecodedText(Array("Café – €".utf8))
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Café – €")
    #expect(text.oddity == nil)
  }

  @Test func aByteOrderMarkIsNoText() throws {
    let text = try DecodedText([0xEF, 0xBB, 0xBF, 0x41, 0x42])
    #expect(text.utf8 == [0x41, 0x42])
    #expect(text.fileRange(0..<2) == SourceRange(lowerBound: 3, upperBound: 5))
  }

  @Test func whatIsNotUTF8IsWindows1252() throws {
    let bytes: [UInt8] = [0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x80, 0x94, 0x96, 0x92]
    let decoded = try DecodedText(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Café “€”–’")
    #expect(decoded.oddity == "the bytes are not UTF-8; read as Windows-1252")
  }

  @Test func latin1IsAPartOfWindows1252() throws {
    let upper = (UInt8(0xA0)...0xFF).map { $0 }
    #expect(try text(upper).unicodeScalars.map(\.value) == upper.map(UInt32.init))
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func anUnusedByteIsTheReplacementCharacter(byte: UInt8) throws {
    #expect(try text([0x41, byte, 0xE9]) == "A\u{FFFD}é")
  }

  @Test func windows1252CharactersAreFoundAgainInTheFile() throws {
    let decoded = try DecodedText([0xE9, 0x41, 0x80, 0x42])
    // é takes two bytes of UTF-8, A one, € three, B one.
    #expect(decoded.fileRange(2..<3) == SourceRange(lowerBound: 1, upperBound: 2))
    #expect(decoded.fileRange(3..<6) == SourceRange(lowerBound: 2, upperBound: 3))
    #expect(decoded.fileRange(6..<7) == SourceRange(lowerBound: 3, upperBound: 4))
  }

  @Test(arguments: [true, false])
  func utf16WithAMarkIsRead(isLittleEndian: Bool) throws {
    let units = Array("<é€😀>".utf16)
    let bytes = ([0xFEFF] + units).flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    let decoded = try DecodedText(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "<é€😀>")
    #expect(decoded.oddity == nil)
    let end = decoded.utf8.count
    #expect(
      decoded.fileRange(end - 1..<end)
        == SourceRange(lowerBound: bytes.count - 2, upperBound: bytes.count))
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x3D, 0xD8], [0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00], [0xFF, 0xFE, 0x00, 0xDE],
    ] as [[UInt8]])
  func halfACharacterOfUTF16IsTheReplacementCharacter(bytes: [UInt8]) throws {
    #expect(try text(bytes).unicodeScalars.first == "\u{FFFD}")
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [], [0xFF, 0xFE, 0x41]])
  func aMarkAloneIsNoText(bytes: [UInt8]) throws {
    #expect(try DecodedText(bytes).utf8 == [])
  }

  // MARK: Encodings without a mark, and declared ones

  @Test(arguments: [true, false])
  func utf16WithoutAMarkIsKnownByItsZeros(isLittleEndian: Bool) throws {
    let bytes = Array("<?xml é€😀>".utf16).flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    let decoded = try DecodedText(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "<?xml é€😀>")
    #expect(decoded.oddity == "the bytes are UTF-16 without a byte order mark; read as such")
    let end = decoded.utf8.count
    #expect(
      decoded.fileRange(end - 1..<end)
        == SourceRange(lowerBound: bytes.count - 2, upperBound: bytes.count))
  }

  @Test(arguments: [true, false], [true, false])
  func utf32IsRead(isLittleEndian: Bool, hasMark: Bool) throws {
    let scalars = (hasMark ? ["\u{FEFF}"] : []) + Array("<é😀>".unicodeScalars)
    let bytes = scalars.flatMap { scalar in
      let four = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      return isLittleEndian ? four : four.reversed()
    }
    let decoded = try DecodedText(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "<é😀>")
    let end = decoded.utf8.count
    #expect(
      decoded.fileRange(end - 1..<end)
        == SourceRange(lowerBound: bytes.count - 4, upperBound: bytes.count))
  }

  /// 日 is 93 FA and 本 is 96 7B in Shift_JIS; the second byte of 本 is an ASCII brace.
  @Test func aDeclaredEncodingIsRead() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>".utf8)
    let decoded = try DecodedText(head + [0x93, 0xFA, 0x96, 0x7B, 0x41])
    #expect(String(decoding: decoded.utf8[head.count...], as: UTF8.self) == "日本A")
    #expect(decoded.oddity == nil)
    #expect(
      decoded.fileRange(head.count + 3..<head.count + 6)
        == SourceRange(lowerBound: head.count + 2, upperBound: head.count + 4))
    #expect(decoded.fileOffset(head.count + 6) == head.count + 4)
  }

  @Test(arguments: ["ISO-8859-2", "iso-8859-2"])
  func aDeclaredEncodingOfOneByteACharacterIsRead(name: String) throws {
    let head = Array("<?xml version='1.0' encoding='\(name)'?>".utf8)
    let decoded = try DecodedText(head + [0xB1, 0x41])
    #expect(String(decoding: decoded.utf8[head.count...], as: UTF8.self) == "ąA")
  }

  @Test(arguments: ["UTF-8", "ISO-8859-1", "no-such-encoding", "UTF-8//TRANSLIT", ""])
  func whatDeclaresNoEncodingOfItsOwnIsWindows1252(name: String) throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>".utf8)
    let decoded = try DecodedText(head + [0x93, 0xE9])
    #expect(String(decoding: decoded.utf8[head.count...], as: UTF8.self) == "“é")
    #expect(decoded.oddity == "the bytes are not UTF-8; read as Windows-1252")
  }

  @Test func bytesThatAreNoCharactersOfTheDeclaredEncodingAreReported() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>".utf8)
    let decoded = try DecodedText(head + [0x93, 0xFA, 0xFF, 0x41, 0x93])
    #expect(String(decoding: decoded.utf8[head.count...], as: UTF8.self) == "日\u{FFFD}A\u{FFFD}")
    #expect(decoded.oddity == "2 bytes are no characters of 'SHIFT_JIS', as declared")
  }

  /// A single wrong byte must not spoil what is right beside it.
  @Test func aByteOfAnotherEncodingLeavesTheRestUTF8() throws {
    let bytes = Array("Café – ".utf8) + [0x92] + Array(" €".utf8)
    let decoded = try DecodedText(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "Café – ’ €")
    #expect(decoded.oddity == "some bytes are not UTF-8; those were read as Windows-1252")
    let end = decoded.utf8.count
    #expect(
      decoded.fileRange(end - 3..<end)
        == SourceRange(lowerBound: bytes.count - 3, upperBound: bytes.count))
  }

  @Test func whatIsMostlyNoTextIsNoFiling() {
    #expect(throws: ReadingError.notAFiling) {
      try DecodedText([UInt8](repeating: 0xFF, count: 3 << 20))
    }
  }
}
