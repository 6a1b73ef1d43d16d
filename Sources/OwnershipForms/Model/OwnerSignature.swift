/// One signature under the form; it belongs to no reporting person in particular.
public struct OwnerSignature: Hashable, Sendable {
  /// The cells as filed.
  public var record: FiledRecord

  /// Makes a signature from its cells.
  public init(record: FiledRecord = FiledRecord()) { self.record = record }

  /// The name as signed, which may be an attorney's.
  public var name: ReportedCell<String> { record[.signatureName] }
  /// The day of the signature.
  public var date: ReportedCell<CalendarDay> { record[.signatureDate] }
}
