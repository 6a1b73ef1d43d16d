internal import OwnershipForms

/// Whatever says where it stands in the file stands there.
enum PlaceCheck {
  /// What is told of XML that is broken, whose text and markup cannot be told apart so simply.
  private static let mending: Set<Diagnostic.Code> = [
    .ampersandNotEscaped, .lessThanNotEscaped, .characterNotAllowed, .tagBroken, .endTagMissing,
    .endTagNotMatching, .lineWrapped, .documentCut, .textOutsideDocument,
  ]

  static func check(_ filing: OwnershipFiling, in file: [UInt8]) {
    func isInside(_ range: SourceRange?, _ what: @autoclosure () -> String) {
      guard let range else { return }
      require(
        range.lowerBound >= 0 && range.lowerBound <= range.upperBound
          && range.upperBound <= file.count,
        "\(what()) stands at \(range) in a file of \(file.count) bytes")
    }
    let isMended = filing.diagnostics.contains { mending.contains($0.code) }
    isInside(filing.source.document, "the document")
    for document in filing.header?.documents ?? [] { isInside(document.content, document.type) }
    for diagnostic in filing.diagnostics { isInside(diagnostic.place, diagnostic.message) }
    for footnote in filing.document.footnotes { isInside(footnote.source, footnote.id) }
    let isPrint = filing.source.format == .text || filing.source.format == .html
    for (part, record) in filing.document.parts {
      isInside(record.source, "\(part)")
      for stranger in record.strangers { isInside(stranger.source, "\(stranger.path)") }
      for cell in record.cells {
        isInside(cell.source, "\(part) \(cell.element)")
        // A print shows dates, codes and amounts in another way than the schema has them.
        if !isPrint, !isMended { standsThere(cell, in: file) }
      }
    }
  }

  /// A text that is as filed stands to the letter, but for tags, where the cell stands in the XML,
  /// unless other markup is in it or its bytes are not ASCII.
  private static func standsThere(_ cell: FiledRecord.FiledCell, in file: [UInt8]) {
    guard let text = cell.text, let range = cell.source, cell.status == .asFiled else { return }
    let bytes = file[range.lowerBound..<range.upperBound]
    let isPlain = bytes.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "&") || $0 == 9 || $0 == 10
    }
    guard isPlain, !contains("<!", bytes), !contains("<?", bytes) else { return }
    require(
      contains(text, withoutTags(bytes)[...]),
      "\(cell.element) is '\(text)', and '\(String(decoding: bytes, as: UTF8.self))' in the file")
  }

  private static func withoutTags(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var isInTag = false
    var quote: UInt8?
    for byte in bytes {
      if let open = quote {
        if byte == open { quote = nil }
      } else if isInTag {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        if byte == UInt8(ascii: ">") { isInTag = false }
      } else if byte == UInt8(ascii: "<") {
        isInTag = true
      } else {
        kept.append(byte)
      }
    }
    return kept
  }

  private static func contains(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    guard bytes.count >= wanted.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - wanted.count)
    where bytes[start] == first && bytes[start...].starts(with: wanted) {
      return true
    }
    return false
  }
}
