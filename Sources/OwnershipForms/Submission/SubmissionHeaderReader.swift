/// Reads the header of a submission, in either of the two shapes that EDGAR writes.
///
/// The public text files have indented lines, `LABEL: value`; the feed has tags, `<LABEL>value`,
/// closed only where a tag holds others.
enum SubmissionHeaderReader {
  /// How deep sections may be nested; EDGAR nests two.
  private static let depthLimit = 16

  /// The entries of a header.
  static func entries(of text: String) -> [HeaderEntry] {
    let usesLines =
      text.contains("ACCESSION NUMBER:") || text.contains("CONFORMED SUBMISSION TYPE:")
    return usesLines ? lineEntries(of: text) : tagEntries(of: text)
  }

  // MARK: Indented lines

  private struct Line {
    var depth: Int
    var label: String
    var value: String
  }

  private static func lineEntries(of text: String) -> [HeaderEntry] {
    let lines = text.split(whereSeparator: \.isNewline).compactMap(line)
    var index = 0
    return entries(in: lines, from: &index, depth: 0)
  }

  private static func line(_ text: Substring) -> Line? {
    let depth = text.prefix { $0 == "\t" }.count
    let body = text.drop { $0 == "\t" || $0 == " " }
    if body.first == "<", let end = body.firstIndex(of: ">") {
      let label = body[body.index(after: body.startIndex)..<end]
      let value = body[body.index(after: end)...]
      guard !label.hasPrefix("/"), !value.isEmpty, !value.contains(".hdr.sgml"),
        !value.contains(".txt :")
      else { return nil }
      return Line(depth: 0, label: String(label), value: trimmed(value))
    }
    guard let colon = body.firstIndex(of: ":") else { return nil }
    return Line(
      depth: depth, label: trimmed(body[..<colon]),
      value: trimmed(body[body.index(after: colon)...])
    )
  }

  private static func entries(
    in lines: [Line], from index: inout Int, depth: Int
  ) -> [HeaderEntry] {
    var entries: [HeaderEntry] = []
    while index < lines.count, lines[index].depth >= depth {
      let line = lines[index]
      index += 1
      let hasChildren =
        line.value.isEmpty && index < lines.count && lines[index].depth > line.depth
        && depth < depthLimit
      entries.append(
        HeaderEntry(
          label: line.label,
          content: hasChildren
            ? .section(self.entries(in: lines, from: &index, depth: line.depth + 1))
            : .value(line.value)))
    }
    return entries
  }

  // MARK: Tags

  private static func tagEntries(of text: String) -> [HeaderEntry] {
    let pieces = text.split(separator: "<").map(String.init)
    let closed = Set(
      pieces.filter { $0.hasPrefix("/") }.map { String($0.dropFirst().prefix { $0 != ">" }) })
    var index = 0
    let all = tagEntries(in: pieces, from: &index, closed: closed, depth: 0)
    if all.count == 1, case .section(let inner) = all[0].content { return inner }
    guard let first = all.first, first.label == "SUBMISSION" else { return all }
    return Array(all.dropFirst())
  }

  private static func tagEntries(
    in pieces: [String], from index: inout Int, closed: Set<String>, depth: Int
  ) -> [HeaderEntry] {
    var entries: [HeaderEntry] = []
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      if piece.hasPrefix("/") {
        if depth > 0 { return entries }
        continue
      }
      guard let end = piece.firstIndex(of: ">") else { continue }
      let label = String(piece[..<end])
      let value = trimmed(piece[piece.index(after: end)...])
      if closed.contains(label), depth < depthLimit {
        let inner = tagEntries(in: pieces, from: &index, closed: closed, depth: depth + 1)
        entries.append(HeaderEntry(label: label, content: .section(inner)))
      } else {
        entries.append(HeaderEntry(label: label, content: .value(value)))
      }
    }
    return entries
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var slice = Substring(text)
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice.drop { $0.isWhitespace })
  }
}
