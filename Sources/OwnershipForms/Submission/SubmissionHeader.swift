/// The header of a full submission: what EDGAR says about the filing, beside what the form says.
public struct SubmissionHeader: Hashable, Sendable {
  /// All labels and values of the header, in its own order.
  public var entries: [HeaderEntry]
  /// The documents of the submission, in its own order.
  public var documents: [SubmissionDocument]

  /// Makes a header.
  public init(entries: [HeaderEntry] = [], documents: [SubmissionDocument] = []) {
    self.entries = entries
    self.documents = documents
  }

  /// The submission's number, such as `0000086115-20-000007`.
  public var accessionNumber: String? { value("ACCESSION NUMBER") }
  /// The type of the submission, such as `4/A`.
  public var submissionType: String? { value("CONFORMED SUBMISSION TYPE", "TYPE") }
  /// The day on which the SEC received the filing.
  public var filingDate: CalendarDay? {
    value("FILED AS OF DATE", "FILING DATE").flatMap { CalendarDay(compact: $0) }
  }
  /// The period of report.
  public var periodOfReport: CalendarDay? {
    value("CONFORMED PERIOD OF REPORT", "PERIOD").flatMap { CalendarDay(compact: $0) }
  }
  /// When EDGAR accepted the filing, as `2020-01-23T14:28:42` in the SEC's local time.
  public var acceptedAt: String? {
    guard let digits = value("ACCEPTANCE-DATETIME").map({ Array($0.utf8) }), digits.count == 14,
      digits.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
      + "T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
  }

  /// The value of the first entry with one of several labels; a tag's hyphens count as blanks.
  public func value(_ labels: String...) -> String? {
    for entry in entries {
      guard case .value(let text) = entry.content, !text.isEmpty else { continue }
      if labels.contains(entry.label) || labels.contains(where: { entry.has($0) }) { return text }
    }
    return nil
  }
}

/// One label of a submission header, with its value or with the labels under it.
public struct HeaderEntry: Hashable, Sendable {
  /// What stands under a label.
  public enum Content: Hashable, Sendable {
    /// The text after the label; empty where there is none.
    case value(String)
    /// More labels.
    case section([HeaderEntry])
  }

  /// The label as it stands in the header, such as `COMPANY CONFORMED NAME`.
  public var label: String
  /// What stands under it.
  public var content: Content

  /// Makes an entry.
  public init(label: String, content: Content) {
    self.label = label
    self.content = content
  }
}

/// One document of a submission.
public struct SubmissionDocument: Hashable, Sendable {
  /// The type of the document, such as `4` or `EX-24`.
  public var type: String
  /// The name of its file.
  public var filename: String?
  /// What the filer says it is.
  public var description: String?
  /// Where in the file its text stands.
  public var content: SourceRange

  /// Whether the document is an image or the like, uuencoded: named here, and not read.
  public var isGraphic: Bool { isEncoded || type.uppercased().hasPrefix("GRAPHIC") }
  /// Whether its text is uuencoded.
  var isEncoded = false

  /// The text of the document, as filed; nil for a graphic.
  ///
  /// - Parameter file: the bytes of the file that the submission was read from.
  public func text(in file: UnpackedFile) -> String? {
    guard !isGraphic, content.upperBound <= file.bytes.count else { return nil }
    let bytes = Array(file.bytes[content.lowerBound..<content.upperBound])
    guard let text = try? DecodedText(bytes) else { return nil }
    return String(decoding: text.utf8, as: UTF8.self)
  }

  /// Makes a document of a submission.
  public init(
    type: String, filename: String? = nil, description: String? = nil, content: SourceRange
  ) {
    self.type = type
    self.filename = filename
    self.description = description
    self.content = content
  }
}
