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

  private let parsers = XMLParsers()

  /// Makes a reader; one reader for many files is faster than one for each.
  public init(limits: ReadingLimits = .standard) { self.limits = limits }

  /// Reads ownership XML, a full submission, the SEC's page of a form or its text; any of these may
  /// be compressed with gzip, and places then count the bytes as ``UnpackedFile`` has them.
  ///
  /// Oddities of a file are diagnostics of the filing; an error is thrown only where there is no
  /// filing to give.
  public func read(_ bytes: [UInt8]) throws(ReadingError) -> OwnershipFiling {
    try read(UnpackedFile(bytes, limits: limits))
  }

  /// Reads a file that was unpacked.
  public func read(_ file: UnpackedFile) throws(ReadingError) -> OwnershipFiling {
    let text = try DecodedText(file.bytes)
    guard text.utf8.contains(where: { !$0.isXMLSpace }) else { throw .empty }
    var filing: OwnershipFiling
    switch DocumentFormat(of: text.utf8) {
    case .xml:
      filing = try xmlReader.read(text, in: 0..<text.utf8.count)
    case .submission:
      filing = try SubmissionReader(xmlReader: xmlReader).read(text)
    case .printedText:
      filing = try PrintedForm.read(text, limits: limits)
    case .page:
      filing = try PrintedForm.read(page: text, limits: limits)
    case .unknown:
      throw .notAFiling
    }
    if let oddity = text.oddity, filing.source.format != .text, filing.source.format != .html {
      filing.diagnostics.append(Diagnostic(.encodingNotAsDeclared, oddity))
    }
    if let oddity = file.oddity {
      filing.diagnostics.append(Diagnostic(.compressionBroken, oddity))
    }
    return filing
  }

  private var xmlReader: OwnershipXMLReader { OwnershipXMLReader(limits: limits, parsers: parsers) }
}
