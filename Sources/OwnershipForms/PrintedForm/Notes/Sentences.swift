/// Where the sentences of a text end.
enum Sentences {
  /// The places right after each sentence, in bytes, the end of the text as the last.
  static func ends(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    var ends: [Int] = []
    var word = 0
    for (index, byte) in bytes.enumerated() where byte == 32 || index + 1 == bytes.count {
      let end = byte == 32 ? index : index + 1
      if end == bytes.count || isEnd(bytes[word..<end], before: bytes[(end + 1)...]) {
        ends.append(end)
      }
      word = index + 1
    }
    return ends
  }

  /// Whether a word ends a sentence, by its own last letters and the word after it.
  private static func isEnd(_ word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    var last = word
    while let byte = last.last, closing.contains(byte) { last.removeLast() }
    guard let mark = last.last, terminators.contains(mark), let next = rest.first else {
      return false
    }
    guard (65...90).contains(next) || (48...57).contains(next) || opening.contains(next) else {
      return false
    }
    guard mark == UInt8(ascii: ".") else { return true }
    let letters = String(decoding: last.dropLast(), as: UTF8.self)
    let isShort =
      letters.utf8.count == 1 && letters.first?.isLetter == true || letters.contains(".")
      || abbreviations.contains(letters.lowercased().filter(\.isLetter))
    guard isShort else { return true }
    return starters.contains(String(decoding: rest.prefix { $0 != 32 }, as: UTF8.self))
  }

  private static let terminators = Array(".!?".utf8)
  private static let closing = Array(")\"'".utf8)
  private static let opening = Array("(\"'".utf8)

  private static let abbreviations: Set<String> = [
    "inc", "corp", "co", "ltd", "mr", "mrs", "ms", "messrs", "dr", "no", "nos", "jr", "sr", "st",
    "eg", "ie", "vs", "sec", "art", "approx", "dept", "univ", "dtd", "bros", "plc",
  ]
  /// Words that begin a sentence and are no part of a name.
  private static let starters: Set<String> = [
    "The", "These", "This", "Each", "Represents", "In", "As", "Includes", "Shares", "On", "Such",
    "Reflects", "Consists", "Pursuant", "Of", "All", "Unless", "Upon", "For", "By", "It", "Mr.",
    "Includes:", "Not", "See",
  ]

  /// The sentences that begin with the same words as others, but not those that always follow the same
  /// sentence, for they go on with what that one begins.
  ///
  /// - Parameter ends: where the sentences of the text end.
  static func recurringOpenings(in text: String, _ ends: [Int]) -> Set<Int> {
    let bytes = Array(text.utf8)
    let starts = [0] + ends.dropLast().map { $0 + 1 }
    let keys = zip(starts, ends).map { start, end -> String in
      guard start < end else { return "" }
      return String(decoding: bytes[start..<min(end, start + 60)], as: UTF8.self)
        .lowercased().words.prefix(3).joined(separator: " ")
    }
    func start(_ key: String) -> String { key.words.prefix(2).joined(separator: " ") }
    var places: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() where !key.isEmpty {
      places[key, default: []].append(index)
    }
    return Set(
      places.values.filter { places in
        places.count > 1 && Set(places.map { $0 == 0 ? "" : start(keys[$0 - 1]) }).count > 1
      }.joined())
  }
}
