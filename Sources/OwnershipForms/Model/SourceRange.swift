/// A range of bytes of the file that a filing was read from.
///
/// The unit is bytes from the start of the file, whatever its encoding and whatever stands around
/// the ownership document in it.
public struct SourceRange: Hashable, Sendable {
  /// The first byte.
  public var lowerBound: Int
  /// The byte after the last one.
  public var upperBound: Int

  /// Makes a range; an upper bound below the lower one gives an empty range.
  public init(lowerBound: Int, upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }
}
