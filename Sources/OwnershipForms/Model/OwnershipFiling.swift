/// One ownership filing, as it was read from one file.
public struct OwnershipFiling: Hashable, Sendable {
  /// Where the filing comes from.
  public var source: FilingSource
  /// The header of the submission, where the file has one.
  public var header: SubmissionHeader?
  /// What the form says.
  public var document: OwnershipDocument
  /// The form as text, where it was not read into cells; nil where it was.
  public var plainForm: PlainForm?
  /// Why each value that is not as filed is given.
  public var readings: [Reading]
  /// What was odd about the file.
  public var diagnostics: [Diagnostic]

  /// Makes a filing.
  public init(
    source: FilingSource, header: SubmissionHeader? = nil, document: OwnershipDocument,
    plainForm: PlainForm? = nil, readings: [Reading] = [], diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.header = header
    self.document = document
    self.plainForm = plainForm
    self.readings = readings
    self.diagnostics = diagnostics
  }

  /// The reading of a cell; nil for a cell that is as filed.
  public func reading(of cell: CellPath) -> Reading? { readings.first { $0.cell == cell } }
}
