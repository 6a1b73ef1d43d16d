extension HostileFile {
  /// Texts that are longer than any form has, or that only look like what they should be.
  static let values = [
    HostileFile("a long text", 7 << 20) { document("<remarks>\(times($0, "x"))</remarks>") },
    HostileFile("a text of 20 MB", 20 << 20) { document("<remarks>\(times($0, "x"))</remarks>") },
    HostileFile("a long text of many lines", 7 << 19) {
      document("<remarks>\(times($0, "x\n"))</remarks>")
    },
    HostileFile("a long footnote", 7 << 20) {
      document("<footnotes><footnote id='F1'>\(times($0, "x"))</footnote></footnotes>")
    },
    HostileFile("a long footnote of words", 1_400_000) {
      document("<footnotes><footnote id='F1'>\(times($0, "word "))</footnote></footnotes>")
    },
    HostileFile("a long footnote of what decides a withholding", 200_000) {
      row(
        "<securityTitle><footnoteId id='F1'/></securityTitle><transactionCoding>"
          + "<transactionCode>F</transactionCode></transactionCoding>"
      ).replacingFirst(
        "</ownershipDocument>",
        with: "<footnotes><footnote id='F1'>\(times($0, "withheld to pay tax liability "))"
          + "</footnote></footnotes></ownershipDocument>")
    },
    HostileFile("a long identifier", 7 << 20) {
      document("<footnotes><footnote id='\(times($0, "F"))'>x</footnote></footnotes>")
    },
    HostileFile("a long number", 7 << 20) {
      row(
        "<transactionAmounts><transactionShares><value>\(times($0, "9"))</value>"
          + "</transactionShares></transactionAmounts>")
    },
    HostileFile("a long fraction", 7 << 20) {
      row(
        "<transactionAmounts><transactionShares><value>0.\(times($0, "0"))</value>"
          + "</transactionShares></transactionAmounts>")
    },
    HostileFile("a long year", 7 << 20) {
      document("<periodOfReport>\(times($0, "9"))-99-99</periodOfReport>")
    },
    HostileFile("a date that there is not", 1) { _ in
      document("<periodOfReport>9999999-99-99</periodOfReport>")
    },
    HostileFile("marks on one letter", 7 << 19) {
      document("<remarks>a\(times($0, "\u{301}"))</remarks>")
    },
    HostileFile("changes of direction", 7_300_000 / 3) {
      document("<remarks>\(times($0, "\u{202E}"))</remarks>")
    },
    HostileFile("wide characters", 7_300_000 / 3) {
      document("<remarks>\(times($0, "漢"))</remarks>")
    },
    HostileFile("white space around a value", 7 << 19) {
      document("<remarks>\(times($0, " "))x\(times($0, " "))</remarks>")
    },
    HostileFile("white space between elements", 7_300_000) {
      document(times($0 / 100, times(100, " ") + "<remarks/>"))
    },
  ]

  /// Bytes that are not what they say, or not UTF-8.
  static let encodings = [
    HostileFile("Latin-1", 7 << 19) { document("<remarks>\(times($0, "é"))</remarks>") }
      .written(as: latin1),
    HostileFile("20 MB of Latin-1", 20 << 20) {
      document("<remarks>\(times($0, "é"))</remarks>")
    }.written(as: latin1),
    HostileFile("Windows-1252", 7_300_000 / 3) { document("<remarks>\(times($0, "é"))</remarks>") }
      .written { $0.utf8.contains(0xC3) ? latin1($0).map { $0 == 0xE9 ? 0x93 : $0 } : latin1($0) },
    HostileFile("UTF-16", 7_300_000 / 3) { document("<remarks>\(times($0, "漢"))</remarks>") }
      .written(as: utf16),
    HostileFile("UTF-16 of half a character each", 15 << 20) { times($0, "x") }
      .written { [0xFF, 0xFE] + $0.utf8.flatMap { [$0, 0xD8] } },
    HostileFile("Shift_JIS", 7_300_000 / 4) { document("<remarks>\(times($0, "é"))</remarks>") }
      .written { latin1($0).flatMap { $0 == 0xE9 ? [0x83, 0x41] : [$0] } },
    HostileFile("bytes that are never in UTF-8", 30 << 20) { times($0, "é") }
      .written { [UInt8](repeating: 0xFF, count: $0.utf8.count / 2) },
    HostileFile("control characters", 7 << 20) {
      document("<remarks>\(times($0, "\u{1B}"))</remarks>")
    },
    HostileFile("UTF-7 in its declaration", 1) { _ in
      document("<remarks>+ADw-</remarks>").replacingFirst("1.0\"", with: "1.0\" encoding=\"UTF-7\"")
    },
  ]

  /// The same file in other bytes.
  func written(as encode: @escaping @Sendable (String) -> [UInt8]) -> HostileFile {
    var file = self
    file.encode = encode
    return file
  }

  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}

extension String {
  /// The text with the first of some pieces in it replaced.
  func replacingFirst(_ piece: String, with other: String) -> String {
    let parts = split(separator: piece, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: other)
  }
}
