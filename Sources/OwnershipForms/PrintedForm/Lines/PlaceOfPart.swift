extension Range<Int> {
  /// Where in the decoded text a part of a text stands, given in bytes of that text, when the text
  /// stands in this range: in the whole of it, unless the text is written there to the letter.
  func place(of part: Range<Int>, in text: some StringProtocol) -> Range<Int> {
    guard count == text.utf8.count else { return self }
    return (lowerBound + part.lowerBound)..<(lowerBound + part.upperBound)
  }

  /// Where in the decoded text a part of a text stands, when the text stands in this range.
  func place(of part: Substring, in text: String) -> Range<Int> {
    let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return place(of: start..<(start + part.utf8.count), in: text)
  }
}
