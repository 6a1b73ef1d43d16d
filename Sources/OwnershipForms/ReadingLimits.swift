/// Bounds that keep a hostile file from costing more than it may.
public struct ReadingLimits: Hashable, Sendable {
  /// The size of a file in bytes, unpacked where it is compressed.
  public var fileSize: Int
  /// The size of the ownership document in a file, in bytes.
  public var documentSize: Int
  /// The size of a submission's header, in bytes.
  public var headerSize: Int
  /// How many documents a submission may have.
  public var documents: Int
  /// The size of the text of a printed form, in bytes.
  public var printedSize: Int
  /// How many lines a printed form may have; a page has 60.
  public var printedLines: Int
  /// How many cells, or runs of text with a gap between, a printed form may have; a page has 500.
  public var printedPieces: Int
  /// How deep elements may be nested; the schema needs 6.
  public var depth: Int
  /// How many attributes an element may have; the schema needs 1.
  public var attributes: Int
  /// How many footnotes a document may have; the schema allows 99.
  public var footnotes: Int
  /// How many references to footnotes a document may have; the schema allows 99 a cell.
  public var footnoteReferences: Int
  /// How many rows a table may have, and how many persons and signatures a document; the schema
  /// allows 30 and 10.
  public var rows: Int
  /// How many oddities a document may have, such as elements that the schema does not know.
  public var oddities: Int

  /// Far above anything ever filed: the largest real submission has 1 MB, 34 footnotes and 59 rows;
  /// a header of ten reporting persons has 10 kB.
  public static let standard = ReadingLimits(
    fileSize: 32 << 20, documentSize: 8 << 20, headerSize: 1 << 20, documents: 1000,
    printedSize: 1 << 20, printedLines: 5000, printedPieces: 20_000, depth: 64, attributes: 256,
    footnotes: 10_000, footnoteReferences: 100_000, rows: 10_000, oddities: 10_000)
}
