import FormTestSupport
import OwnershipForms
import Testing

/// Any file may be compressed with gzip; what comes out is read as if it lay there.
@Suite struct UnpackedFileTests {
  /// `<ownershipDocument><documentType>4</documentType></ownershipDocument>`, compressed.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0xC9, 0x2F, 0xCF,
    0x4B, 0x2D, 0x2A, 0xCE, 0xC8, 0x2C, 0x70, 0xC9, 0x4F, 0x2E, 0xCD, 0x4D, 0xCD, 0x2B,
    0xB1, 0xB3, 0x49, 0x81, 0xB2, 0x42, 0x2A, 0x0B, 0x52, 0xED, 0x4C, 0x6C, 0xF4, 0x51,
    0xF8, 0x36, 0xFA, 0x98, 0x3A, 0x00, 0xDA, 0xA4, 0x8E, 0x4A, 0x45, 0x00, 0x00, 0x00,
  ]

  private static let text =
    "<ownershipDocument><documentType>4</documentType></ownershipDocument>"

  @Test func aCompressedFileIsReadAsWhatIsInIt() throws {
    let file = try UnpackedFile(Self.packed)
    #expect(file.wasCompressed)
    #expect(String(decoding: file.bytes, as: UTF8.self) == Self.text)
    #expect(try FilingReader().read(Self.packed) == FilingReader().read(Array(Self.text.utf8)))
  }

  @Test func aFileThatIsNotCompressedStaysAsItIs() throws {
    let file = try UnpackedFile(Array(Self.text.utf8))
    #expect(!file.wasCompressed)
    #expect(file.bytes == Array(Self.text.utf8))
  }

  @Test func partsThatFollowEachOtherAreOneFile() throws {
    let file = try UnpackedFile(Self.packed + Self.packed)
    #expect(String(decoding: file.bytes, as: UTF8.self) == Self.text + Self.text)
  }

  @Test func zerosAfterTheLastPartAreNothing() throws {
    let file = try UnpackedFile(Self.packed + [0, 0, 0, 0])
    #expect(String(decoding: file.bytes, as: UTF8.self) == Self.text)
    #expect(file.oddity == nil)
  }

  /// A file cut at any byte gives the beginning of what was in it, and says so.
  @Test(arguments: packed.indices.dropFirst(2))
  func aFileThatBreaksOffGivesWhatThereIs(end: Int) throws {
    let file = try UnpackedFile(Array(Self.packed[..<end]))
    #expect(Self.text.hasPrefix(String(decoding: file.bytes, as: UTF8.self)))
    #expect(file.oddity != nil)
  }

  @Test func aDamagedFileIsReportedWithTheFiling() throws {
    var damaged = Self.packed
    // The last bytes are the length of what was compressed.
    damaged[damaged.count - 1] ^= 1
    let filing = try FilingReader().read(damaged)
    #expect(filing.document.documentType.value?.text == "4")
    #expect(filing.diagnostics.map(\.code) == [.compressionBroken])
  }

  @Test func whatUnpacksToMoreThanTheLimitIsRefused() {
    var limits = ReadingLimits.standard
    limits.fileSize = 60
    #expect(
      throws: ReadingError.tooLarge(what: "the size of the unpacked file in bytes", limit: 60)
    ) {
      try UnpackedFile(Self.packed, limits: limits)
    }
  }
}
