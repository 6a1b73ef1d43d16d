/// A form that is plain text in its submission, as all were before 2003.
///
/// It is kept as text: its layout was each filer's own. What the header of the submission says of
/// the form, its days and its parties stands in the cells of the filing, marked as inferred.
public struct PlainForm: Hashable, Sendable {
  /// The text of the form, as filed.
  public var text: String
  /// Where in the file it stands.
  public var source: SourceRange

  /// Makes a form of its text.
  public init(text: String, source: SourceRange) {
    self.text = text
    self.source = source
  }
}

/// Makes a filing of what a submission's header says.
struct HeaderFiling {
  private(set) var document = OwnershipDocument()
  private(set) var readings: [Reading] = []

  init(_ header: SubmissionHeader) {
    document.facts = record(
      .document,
      [
        (.documentType, header.submissionType, "its type is '%'"),
        (.periodOfReport, header.periodOfReport?.iso, "its period of report is %"),
      ])
    if let issuer = header.issuers.first {
      document.issuer.record = record(
        .issuer,
        [
          (.issuerCik, issuer.cik, "the issuer's central index key is %"),
          (.issuerName, issuer.name, "the issuer is '%'"),
        ])
    }
    for (index, owner) in header.reportingOwners.enumerated() {
      let record = record(
        .reportingPerson(index),
        [
          (.rptOwnerCik, owner.cik, "the reporting owner's central index key is %"),
          (.rptOwnerName, owner.name, "the reporting owner is '%'"),
        ])
      document.reportingPersons.append(ReportingPerson(record: record))
    }
  }

  private mutating func record(
    _ part: CellPath.Part,
    _ values: [(element: FilingElement, text: String?, evidence: String)]
  ) -> FiledRecord {
    var record = FiledRecord()
    for value in values {
      guard let text = value.text else { continue }
      record.append(
        FiledRecord.FiledCell(element: value.element, text: text, status: .inferred))
      readings.append(
        Reading(
          cell: CellPath(part, value.element), status: .inferred,
          evidence: "the submission's header says that "
            + value.evidence.replacing("%", with: text)))
    }
    return record
  }
}
