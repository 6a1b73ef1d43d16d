/// What of a head was told by its looks alone, because the text has it apart from its label.
struct HeadDoubts: Sendable {
  /// Texts, each with what its place rests on.
  var texts: [(range: Range<Int>, evidence: String)] = []
  /// Texts that were put together, each with how.
  var repairs: [(range: Range<Int>, evidence: String)] = []
  /// Names, each with how it was divided from its neighbour and the other ways to do so.
  var guesses: [(range: Range<Int>, evidence: String, alternatives: [String])] = []
  /// Ticked boxes, each with what it rests on.
  var ticks: [FilingElement: String] = [:]

  /// The cells, those in doubt with their evidence.
  func marked(_ cells: [(FilingElement, PrintedValue)]) -> [(FilingElement, PrintedValue)] {
    guard !texts.isEmpty || !repairs.isEmpty || !guesses.isEmpty || !ticks.isEmpty else {
      return cells
    }
    return cells.map { element, value in
      guard value.status == .asFiled else { return (element, value) }
      var value = value
      if let evidence = ticks[element] {
        value.status = .uncertain
        value.evidence = evidence
      } else if element == .rptOwnerName || element == .issuerName, let range = value.range,
        let guess = guesses.first(where: { $0.range.overlaps(range) })
      {
        value.status = .uncertain
        value.evidence = guess.evidence
        value.alternatives = guess.alternatives
      } else if let range = value.range,
        let text = texts.first(where: { $0.range.overlaps(range) })
      {
        value.status = .inferred
        value.evidence = text.evidence
      } else if let range = value.range,
        let repair = repairs.first(where: { range.contains($0.range.lowerBound) })
      {
        value.status = .repaired
        value.evidence = repair.evidence
      }
      return (element, value)
    }
  }
}
