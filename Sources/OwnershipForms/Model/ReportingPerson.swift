/// One of the people or entities who file (boxes 1 and 5); none of them is the primary one.
public struct ReportingPerson: Hashable, Sendable {
  /// The cells as filed.
  public var record: FiledRecord

  /// Makes a reporting person from its cells.
  public init(record: FiledRecord = FiledRecord()) { self.record = record }

  /// The person's central index key, with its zeros; blank in a printed form.
  public var cik: ReportedCell<String> { record[.rptOwnerCik] }
  /// The name as filed, for a person the last name first.
  public var name: ReportedCell<String> { record[.rptOwnerName] }

  /// Whether the address lies outside the United States; blank before 2026.
  public var hasNonUSAddress: ReportedCell<Bool> { record[.rptOwnerNonUSAddressFlag] }
  /// The first line of the street address.
  public var street1: ReportedCell<String> { record[.rptOwnerStreet1] }
  /// The second line of the street address.
  public var street2: ReportedCell<String> { record[.rptOwnerStreet2] }
  /// The city.
  public var city: ReportedCell<String> { record[.rptOwnerCity] }
  /// The SEC's two-character code of the state, before 2026 of the country too.
  public var state: ReportedCell<String> { record[.rptOwnerState] }
  /// The state or territory of an address outside the United States.
  public var nonUSStateOrTerritory: ReportedCell<String> { record[.rptOwnerNonUSStateTerritory] }
  /// The SEC's two-character code of the country.
  public var country: ReportedCell<String> { record[.rptOwnerCountry] }
  /// The ZIP or postal code, with its zeros.
  public var zipCode: ReportedCell<String> { record[.rptOwnerZipCode] }
  /// The state or country in words, which EDGAR adds.
  public var stateDescription: ReportedCell<String> { record[.rptOwnerStateDescription] }

  /// Whether the person is a director of the issuer; blank means that no box was ticked.
  public var isDirector: ReportedCell<Bool> { record[.isDirector] }
  /// Whether the person is an officer of the issuer; blank means that no box was ticked.
  public var isOfficer: ReportedCell<Bool> { record[.isOfficer] }
  /// Whether the person owns more than ten percent of a class; blank means that no box was ticked.
  public var isTenPercentOwner: ReportedCell<Bool> { record[.isTenPercentOwner] }
  /// Whether the person has another relationship; blank means that no box was ticked.
  public var isOther: ReportedCell<Bool> { record[.isOther] }
  /// The title of an officer.
  public var officerTitle: ReportedCell<String> { record[.officerTitle] }
  /// The other relationship in words.
  public var otherText: ReportedCell<String> { record[.otherText] }
}
