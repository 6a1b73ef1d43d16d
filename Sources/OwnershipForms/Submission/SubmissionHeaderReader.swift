/// Reads the header of a submission, in either of the two shapes that EDGAR writes.
///
/// The public text files have indented lines, `LABEL: value`; the feed has tags, `<LABEL>value`,
/// closed only where a tag holds others. What else stands in a header is passed over.
struct SubmissionHeaderReader {
  /// How deep sections may be nested; EDGAR nests two.
  private static let depthLimit = 16

  /// The text that the header stands in.
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int

  /// The entries of the header in a range of a text.
  static func entries(of text: [UInt8], in range: Range<Int>) -> [HeaderEntry] {
    let reader = SubmissionHeaderReader(
      bytes: text, start: range.lowerBound, end: range.upperBound)
    let usesLines = ["ACCESSION NUMBER:", "CONFORMED SUBMISSION TYPE:"].contains {
      text.firstIndex(of: $0, from: range.lowerBound, to: range.upperBound) != nil
    }
    return usesLines ? reader.lineEntries() : reader.tagEntries()
  }

  /// A label and the text after it; `depth` counts the tabs before a line.
  private struct Label {
    var depth = 0
    var name: String
    var value: String
  }

  // MARK: Indented lines

  private func lineEntries() -> [HeaderEntry] {
    let lines = bytes[start..<end].split { $0 == 10 || $0 == 13 }.compactMap { line($0.indices) }
    var index = 0
    return entries(in: lines, from: &index, depth: 0)
  }

  private func line(_ range: Range<Int>) -> Label? {
    let tabs = bytes[range].prefix { $0 == 9 }.count
    guard let start = bytes[range].firstIndex(where: { $0 != 9 && $0 != 32 }) else { return nil }
    let body = start..<range.upperBound
    if bytes[start] == UInt8(ascii: "<"), let close = bytes[body].firstIndex(of: Self.tagEnd) {
      let value = close + 1..<body.upperBound
      guard !value.isEmpty, bytes[start + 1] != Self.slash, !isFilename(value) else { return nil }
      return Label(name: text(start + 1..<close), value: bytes.trimmedText(value))
    }
    guard let colon = bytes[body].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return Label(
      depth: tabs, name: bytes.trimmedText(start..<colon),
      value: bytes.trimmedText(colon + 1..<body.upperBound))
  }

  /// Whether a value is only the name of the submission's own file and its day.
  private func isFilename(_ value: Range<Int>) -> Bool {
    [".hdr.sgml", ".txt :"].contains {
      bytes.firstIndex(of: $0, from: value.lowerBound, to: value.upperBound) != nil
    }
  }

  private func entries(in lines: [Label], from index: inout Int, depth: Int) -> [HeaderEntry] {
    var entries: [HeaderEntry] = []
    while index < lines.count, lines[index].depth >= depth {
      let line = lines[index]
      index += 1
      let hasChildren =
        line.value.isEmpty && index < lines.count && lines[index].depth > line.depth
        && depth < Self.depthLimit
      entries.append(
        HeaderEntry(
          label: line.name,
          content: hasChildren
            ? .section(self.entries(in: lines, from: &index, depth: line.depth + 1))
            : .value(line.value)))
    }
    return entries
  }

  // MARK: Tags

  private func tagEntries() -> [HeaderEntry] {
    let pieces = bytes[start..<end].split(separator: UInt8(ascii: "<"))
    let closed = Set(
      pieces.filter { $0.first == Self.slash }
        .map { piece in text(piece.startIndex + 1..<(tagEnd(in: piece) ?? piece.endIndex)) })
    var index = 0
    let all = entries(in: pieces, from: &index, closed: closed, depth: 0)
    if all.count == 1, case .section(let inner) = all[0].content { return inner }
    guard let first = all.first, first.label == "SUBMISSION" else { return all }
    return Array(all.dropFirst())
  }

  private func entries(
    in pieces: [ArraySlice<UInt8>], from index: inout Int, closed: Set<String>, depth: Int
  ) -> [HeaderEntry] {
    var entries: [HeaderEntry] = []
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      if piece.first == Self.slash {
        if depth > 0 { return entries }
        continue
      }
      guard let end = tagEnd(in: piece) else { continue }
      let label = text(piece.startIndex..<end)
      if closed.contains(label), depth < Self.depthLimit {
        let inner = self.entries(in: pieces, from: &index, closed: closed, depth: depth + 1)
        entries.append(HeaderEntry(label: label, content: .section(inner)))
      } else {
        let value = bytes.trimmedText(end + 1..<piece.endIndex)
        entries.append(HeaderEntry(label: label, content: .value(value)))
      }
    }
    return entries
  }

  private func tagEnd(in piece: ArraySlice<UInt8>) -> Int? { piece.firstIndex(of: Self.tagEnd) }

  private static let tagEnd = UInt8(ascii: ">")
  private static let slash = UInt8(ascii: "/")

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
