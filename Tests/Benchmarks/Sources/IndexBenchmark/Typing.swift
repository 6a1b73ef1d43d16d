internal import Foundation
internal import LocalIndex
internal import Measuring

/// How soon a list shows what matches while a reader types.
enum Typing {
  /// How many filings a first page has: two screens of 40 lines.
  private static let page = 80
  /// How many of the slowest keys are named.
  private static let slowest = 20

  /// Types what readers look for, key by key, and measures each first page.
  static func measure(_ index: FilingIndex) throws {
    let words = try TypedWords(of: index)
    guard !words.sequences.isEmpty else { return print("nothing to look for") }
    for (kind, sequences) in words.sequences {
      report(kind, try times(sequences, index))
    }
    let all = try times(words.sequences.flatMap(\.sequences), index)
    report("all", all)
    for (typed, seconds) in all.sorted(by: { $0.seconds > $1.seconds }).prefix(slowest) {
      print(String(format: "  %.1f ms", seconds * 1000), typed)
    }
  }

  private static func times(
    _ sequences: [String], _ index: FilingIndex
  ) throws -> [(typed: String, seconds: Double)] {
    try sequences.flatMap { sequence in
      try sequence.indices.compactMap { end in
        let typed = String(sequence[...end])
        guard let query = try? Query.parse(typed) else { return nil }
        let begin = CPUClock.wall
        _ = try index.search(query, limit: page)
        return (typed, CPUClock.wall - begin)
      }
    }
  }

  private static func report(_ kind: String, _ times: [(typed: String, seconds: Double)]) {
    let sorted = times.sorted { $0.seconds < $1.seconds }
    guard let slowest = sorted.last else { return }
    func percentile(_ part: Double) -> Double {
      sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))].seconds * 1000
    }
    print(
      String(
        format: "typing %@: %d keys, median %.2f ms, 99 %% within %.2f ms, slowest %.1f ms",
        kind, sorted.count, percentile(0.5), percentile(0.99), slowest.seconds * 1000),
      "(\(slowest.typed))")
  }
}

/// What readers may type, taken from the filings of an index: the same for the same index.
struct TypedWords {
  /// The sequences, by what they look for.
  private(set) var sequences: [(kind: String, sequences: [String])] = []

  init(of index: FilingIndex) throws {
    var filings: [FilingSummary] = []
    var position = PagePosition.first
    while filings.count < 100_000 {
      let page = try index.search(.everything, limit: 5_000, at: position)
      filings += page.filings
      guard page.hasMore, let last = page.last else { break }
      position = .after(last)
    }
    let step = max(1, filings.count / 100)
    let chosen = stride(from: 0, to: filings.count, by: step).map { filings[$0] }.prefix(100)
    let names = Self.words(of: filings.map(\.firstPersonName))
    sequences = [
      ("tickers", chosen.compactMap(\.ticker)),
      ("names of issuers", chosen.map { $0.issuerName.lowercased() }),
      ("names of persons", chosen.map { $0.firstPersonName.lowercased() }),
      ("common and rare words of names", Array(names.prefix(50)) + Array(names.suffix(50))),
      ("pairs of letters", Self.pairs),
      (
        "words of notes",
        [
          "tax withholding", "10b5-1", "weighted average", "vested", "trust", "the",
          "of common stock",
        ]
        .map { "note:\"\($0)\"" } + ["note:vesting", "code:F note:tax", "halvorsen note:gift"]
      ),
    ]
  }

  /// The distinct words of some names, the most common first.
  private static func words(of names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for name in names {
      for word in name.lowercased().split(separator: " ") where word.count > 1 {
        counts[String(word), default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static let pairs: [String] = {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return (0..<100).map { number in
      "\(letters[number * 7 % 26])\(letters[(number * 11 + number / 26) % 26])"
    }
  }()
}
