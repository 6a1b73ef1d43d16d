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
}
