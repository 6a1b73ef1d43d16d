internal import OwnershipForms

/// How a reporting person is related to the issuer: the boxes that were ticked (box 5).
public struct ReportedRelationship: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// A director of the issuer.
  public static let director = ReportedRelationship(rawValue: 1)
  /// An officer of the issuer.
  public static let officer = ReportedRelationship(rawValue: 2)
  /// An owner of more than ten percent of a class.
  public static let tenPercentOwner = ReportedRelationship(rawValue: 4)
  /// Something else, in the filer's words.
  public static let other = ReportedRelationship(rawValue: 8)

  /// The words of the query language, each with its box.
  static let words: [(word: String, box: ReportedRelationship)] = [
    ("director", .director), ("officer", .officer), ("owner", .tenPercentOwner), ("other", .other),
  ]

  init(_ person: ReportingPerson) {
    self = []
    if person.isDirector.value == true { insert(.director) }
    if person.isOfficer.value == true { insert(.officer) }
    if person.isTenPercentOwner.value == true { insert(.tenPercentOwner) }
    if person.isOther.value == true { insert(.other) }
  }
}
