internal import Foundation

/// The middle and the ends of what several rounds measured.
public struct Spread: Sendable {
  /// The median.
  public let middle: Double
  /// The least.
  public let least: Double
  /// The most.
  public let most: Double

  /// Makes the spread of some values; zero where there are none.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    least = sorted.first ?? 0
    most = sorted.last ?? 0
    middle = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// The three as text, such as `0.52 [0.50…0.55]`.
  public var text: String {
    "\(Self.text(middle)) [\(Self.text(least))…\(Self.text(most))]"
  }

  private static func text(_ value: Double) -> String { String(format: "%.2f", value) }
}
