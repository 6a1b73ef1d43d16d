/// What the XML parser is given of a file, with the way back to where each byte of it stands there.
struct ParserInput {
  /// The text that holds the document.
  let text: DecodedText
  /// Where in the text the document stands.
  let range: Range<Int>
  /// What was made of a damaged document; nil where the parser is given it as it is.
  private let mended: XMLMender?
  /// What to add to a place in what is read, where that alone gives its place in the file.
  private let shift: Int?

  /// The document as it stands in the text.
  init(_ text: DecodedText, in range: Range<Int>) {
    self.text = text
    let start = text.utf8[range].firstIndex { !$0.isXMLSpace } ?? range.upperBound
    self.range = start..<range.upperBound
    mended = nil
    shift = text.shift.map { start + $0 }
  }

  /// The same document, mended.
  init(_ mended: XMLMender, of input: ParserInput) {
    text = input.text
    range = input.range
    self.mended = mended
    shift = nil
  }

  /// What the parser reads.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let mended { return mended.output.bytes.withUnsafeBytes(body) }
    return text.utf8.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Where in the file a range of what the parser reads stands.
  func fileRange(_ read: Range<Int>) -> SourceRange {
    if let shift {
      return SourceRange(lowerBound: read.lowerBound + shift, upperBound: read.upperBound + shift)
    }
    guard let mended else {
      return text.fileRange(
        (range.lowerBound + read.lowerBound)..<(range.lowerBound + read.upperBound))
    }
    let start = mended.origin(of: read.lowerBound)
    return text.fileRange(start..<max(start, mended.origin(of: read.upperBound)))
  }
}
