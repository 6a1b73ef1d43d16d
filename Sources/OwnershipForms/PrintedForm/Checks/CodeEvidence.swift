/// Words of a footnote that say which transaction code a row has, where the code itself is missing.
///
/// They follow the SEC's own description of the codes (General Instruction 8); a row whose footnotes
/// speak for two codes gets none.
struct CodeEvidence: Sendable {
  /// The code that the words speak for.
  var code: TransactionCode
  /// Words, folded, of which one must stand in the footnote.
  var words: [StaticString]
  /// Words, folded, of which one must stand there too; empty where the first are enough.
  var alsoNeeded: [StaticString]
  /// Whether the code acquires or disposes of securities, as the row must.
  var acquiredOrDisposed: AcquiredOrDisposed

  /// What the footnotes of the form are searched for.
  static let all = [
    CodeEvidence(
      code: .taxWithholding,
      words: [
        "payment of tax liability by delivering", "payment of tax liability by withholding",
        "tax withholding", "withheld", "payment of exercise price or tax liability",
        "withholding of shares", "withholding tax",
      ],
      alsoNeeded: ["tax", "exercise price"], acquiredOrDisposed: .disposed),
    CodeEvidence(
      code: .gift, words: ["bona fide gift"], alsoNeeded: [], acquiredOrDisposed: .disposed),
    CodeEvidence(
      code: .sale,
      words: [
        "weighted average sale price", "weighted average sales price", "shares were sold in",
      ],
      alsoNeeded: [], acquiredOrDisposed: .disposed),
    CodeEvidence(
      code: .purchase,
      words: ["weighted average purchase price", "shares were purchased in"], alsoNeeded: [],
      acquiredOrDisposed: .acquired),
  ]

  /// The words of a footnote that decide, as they stand there.
  func quote(from text: String, _ folded: FoldedText) -> String? {
    guard alsoNeeded.isEmpty || alsoNeeded.contains(where: { folded.contains($0) }),
      let found = words.lazy.compactMap({ folded.range(of: $0) }).first
    else { return nil }
    let bytes = Array(text.utf8)[folded.offset(found.lowerBound)...]
    let sentence = bytes.prefix { $0 != UInt8(ascii: ".") }.prefix(160)
    return String(decoding: sentence, as: UTF8.self)
  }
}
