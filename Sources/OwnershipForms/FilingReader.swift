/// The one door in: bytes of a file to the filing that they hold.
///
/// ```swift
/// let filing = try FilingReader().read(bytes)
/// for row in filing.document.rows(of: .nonDerivative) {
///   print(row.transactionCode.text ?? "", row.transactionShares.value?.text ?? "")
/// }
/// ```
public struct FilingReader: Sendable {
  /// The bounds that hold for what is read.
  public var limits: ReadingLimits

  /// Makes a reader.
  public init(limits: ReadingLimits = .standard) { self.limits = limits }

  /// Reads ownership XML, a full submission, the SEC's page of the form, or the text of a
  /// printed form.
  ///
  /// Oddities of a file are diagnostics of the filing; an error is thrown only where there is no
  /// filing to give.
  public func read(_ bytes: [UInt8]) throws(ReadingError) -> OwnershipFiling {
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge(what: "the size of the file in bytes", limit: limits.fileSize)
    }
    let text = DecodedText(bytes)
    guard text.utf8.contains(where: { !$0.isXMLSpace }) else { throw .empty }
    var filing: OwnershipFiling
    switch DocumentFormat(of: text.utf8) {
    case .xml:
      filing = try OwnershipXMLReader(limits: limits).read(text, in: 0..<text.utf8.count)
    case .submission:
      filing = try SubmissionReader(limits: limits).read(text)
    case .printedText:
      filing = try PrintedForm.read(text, limits: limits)
    case .page:
      filing = try PrintedForm.read(page: text, limits: limits)
    case .unknown:
      throw .notAFiling
    }
    if text.wasTranscoded, filing.source.format != .text,
      filing.source.format != .html
    {
      filing.diagnostics.append(
        Diagnostic(.encodingNotAsDeclared, "the bytes are not UTF-8; read as Windows-1252"))
    }
    return filing
  }
}
