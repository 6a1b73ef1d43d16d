/// Another filing of the index, as much as it takes to name it.
public struct FilingReference: Hashable, Sendable {
  /// The filing.
  public var id: FilingID
  /// The form as filed, such as `4/A`.
  public var form: String
  /// The accession number; nil where neither the file nor its name says it.
  public var accessionNumber: String?
  /// The day by which the filing stands in the list.
  public var sortDay: SortDay
  /// Where its file lies.
  public var place: FilePlace

  /// The name of the filing for people and programs: its accession number, else its path.
  public var name: String { accessionNumber ?? place.text }
}
