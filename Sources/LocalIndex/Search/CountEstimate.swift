/// How many filings a query finds, as far as that can be told at once.
public enum CountEstimate: Hashable, Sendable {
  /// Exactly so many.
  case exactly(Int)
  /// About so many, in two digits: as many as the same share of all filings would be that a sample of
  /// them has.
  case about(Int)
}
