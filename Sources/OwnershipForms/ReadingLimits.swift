/// Bounds that keep a hostile file from costing more than it may.
public struct ReadingLimits: Hashable, Sendable {
  /// The size of a file, in bytes.
  public var fileSize: Int
  /// How deep elements may be nested; the schema needs 6.
  public var depth: Int
  /// How many footnotes a document may have; the schema allows 99.
  public var footnotes: Int
  /// How many rows a table may have; the schema allows 30.
  public var rows: Int

  /// Far above anything ever filed: the largest real submission has 1 MB, 34 footnotes and 59 rows.
  public static let standard = ReadingLimits(
    fileSize: 64 << 20, depth: 64, footnotes: 10_000, rows: 10_000)
}
