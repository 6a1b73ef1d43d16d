internal import Foundation
internal import GRDB

/// Words that stand near each other in one note.
///
/// The full-text index finds words near each other, but has all notes of a filing as one text: whether
/// they stand in the same note is looked up in the text itself.
struct NearWords {
  /// The words, each as the full-text index divides it, without capital letters and accents.
  private let words: [[String]]
  /// How many other words may stand between the first and the last of them.
  private let most: Int
  /// The words as a query of the full-text index.
  let match: String

  /// nil where the order of the words counts, or where there are none.
  init?(_ text: QueryText) {
    guard let most = text.near else { return nil }
    self.most = most
    let parts = text.text.storable.split(whereSeparator: \.isWhitespace).map(String.init)
    words = parts.map(Self.words).filter { !$0.isEmpty }
    let matches = parts.compactMap { NamePattern.match($0, isWhole: true) }
    guard let first = matches.first else { return nil }
    // The full-text index counts the words in the middle too.
    let between = most + words.reduce(0) { $0 + $1.count }
    match = matches.count == 1 ? first : "NEAR(\(matches.joined(separator: " ")), \(between))"
  }

  /// Whether the words stand near each other in one note of `note_text`.
  var areInOneNote: SQL {
    let list = words.map { $0.joined(separator: " ") }.joined(separator: "\n")
    return """
      \(SQL(sql: Self.functionName))((SELECT text FROM note WHERE id = note_text.rowid), \(list), \(most))
      """
  }

  private static let functionName = "form4_near"

  /// The function that the connections of an index know.
  static let function = DatabaseFunction(functionName, argumentCount: 3, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]),
      let list = String.fromDatabaseValue(values[1]), let most = Int.fromDatabaseValue(values[2])
    else { return false }
    let words = list.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    return text.split(separator: FilingRecord.noteSeparator).contains { note in
      areNear(words, in: Self.words(of: String(note)), most: most)
    }
  }

  /// Whether words stand in a text with at most so many others between the first and the last.
  private static func areNear(_ words: [[String]], in text: [String], most: Int) -> Bool {
    let places = words.map { word in
      text.indices.filter { text[$0...].starts(with: word) }
    }
    let count = words.reduce(0) { $0 + $1.count }
    // The words lie in a stretch that begins with one of them.
    return places.joined().contains { start in
      var end = start
      for (word, places) in zip(words, places) {
        guard let place = places.first(from: start) else { return false }
        end = max(end, place + word.count)
      }
      return end - start - count <= most
    }
  }

  /// The words of a text as the full-text index divides it, without capital letters and accents.
  private static func words(of text: String) -> [String] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .unicodeScalars.split { !NamePattern.isWordPart($0) }.map(String.init)
  }
}

extension [Int] {
  /// The first of numbers in order that is no less than another one.
  fileprivate func first(from number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
