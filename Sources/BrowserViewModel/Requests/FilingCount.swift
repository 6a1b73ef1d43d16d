/// How many filings a list has, as far as that is known.
public enum FilingCount: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// They were counted.
  case exactly(Int)
  /// They were not counted yet, and an estimate says so many.
  case about(Int)
  /// They were not counted yet, and so many are known.
  case atLeast(Int)

  /// Makes a count that is exact.
  public init(integerLiteral number: Int) { self = .exactly(number) }

  /// The number, however it came about.
  public var number: Int {
    switch self {
    case .exactly(let number), .about(let number), .atLeast(let number): number
    }
  }

  /// The same where so many filings are known, and perhaps more.
  public func knowing(_ known: Int) -> FilingCount { number < known ? .atLeast(known) : self }

  /// Whether the filings were counted.
  public var isExact: Bool {
    if case .exactly = self { true } else { false }
  }
}
