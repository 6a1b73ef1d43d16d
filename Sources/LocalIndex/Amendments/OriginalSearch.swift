internal import GRDB
internal import OwnershipForms

/// Finds the filing that an amendment amends.
///
/// A form names its original only by the day on which that was filed. A filing is a candidate where
/// form, issuer and reporting persons are the same and the day may be its own; of several, the period
/// of report decides, then the rows. Where these leave more than one, none is taken.
struct OriginalSearch {
  /// What was found.
  struct Outcome: Equatable {
    var state: AmendmentLink.State
    /// The filing whose rows are restated first: the original, or where it is not in the index the
    /// first amendment of the same one.
    var head: FilingID?
    var basis: AmendmentLink.Basis?
    var candidateCount = 0
  }

  private let amendment: Candidate
  private let original: DayNumber
  private let database: Database

  /// Prepares for an amendment; nil where the index has no such filing.
  init?(_ filing: FilingID, _ database: Database) throws {
    let find = try database.cachedStatement(
      sql: "SELECT \(Candidate.columns), f.original_submission FROM filing f WHERE f.id = ?")
    guard let row = try Row.fetchOne(find, arguments: [filing.rawValue]) else { return nil }
    amendment = try Candidate(row, database)
    original = DayNumber(rawValue: row["original_submission"])
    self.database = database
  }

  func outcome() throws -> Outcome {
    guard let day = original.day else { return Outcome(state: .dayUnknown) }
    let near = try candidates(around: day)
    // An amendment of the same day amends that day's original, not another amendment.
    for isAmendment in [false, true] {
      let found = try decide(near.filter { $0.isAmendment == isAmendment })
      if let found { return found }
    }
    return Outcome(state: .notFound, head: try firstOfSameOriginal())
  }

  // MARK: Deciding

  /// The original among some candidates; nil where none of them is of its day.
  private func decide(_ all: [Candidate]) throws -> Outcome? {
    let byDay = Dictionary(grouping: all) { $0.evidence(of: original)?.rawValue ?? 0 }
    let ofTheDay = [AmendmentLink.Basis.DayEvidence.filed, .signed].flatMap {
      byDay[$0.rawValue] ?? []
    }
    if !ofTheDay.isEmpty { return try choose(among: ofTheDay) }
    let signedBefore = byDay[AmendmentLink.Basis.DayEvidence.signedBefore.rawValue] ?? []
    // A day of signature alone is weak: something else must agree.
    var others: [Candidate] = []
    for candidate in signedBefore {
      if try candidate.period == amendment.period || restates(candidate) {
        others.append(candidate)
      }
    }
    return others.isEmpty ? nil : try choose(among: others)
  }

  private func choose(among candidates: [Candidate]) throws -> Outcome {
    func outcome(_ candidate: Candidate, _ choice: AmendmentLink.Basis.Choice) throws -> Outcome {
      Outcome(
        state: .linked, head: try head(of: candidate),
        basis: .init(day: candidate.evidence(of: original) ?? .signedBefore, choice: choice),
        candidateCount: candidates.count)
    }
    if candidates.count == 1 { return try outcome(candidates[0], .onlyOne) }
    let samePeriod = candidates.filter {
      $0.period == amendment.period && $0.period != .none
    }
    if samePeriod.count == 1 { return try outcome(samePeriod[0], .period) }
    let restated = try (samePeriod.isEmpty ? candidates : samePeriod).filter(restates)
    if restated.count == 1 { return try outcome(restated[0], .rows) }
    return Outcome(state: .ambiguous, candidateCount: candidates.count)
  }

  private func restates(_ candidate: Candidate) throws -> Bool {
    let rows = RestatedRows(
      of: try AmendedRow.fetch(of: candidate.id, database),
      by: try AmendedRow.fetch(of: amendment.id, database))
    return !rows.superseded.isEmpty
  }

  /// The original of a candidate that is itself an amendment of one; else the candidate.
  private func head(of candidate: Candidate) throws -> FilingID {
    let find = try database.cachedStatement(
      sql: "SELECT head_id FROM amendment WHERE filing_id = ? AND head_id IS NOT NULL")
    let head = try Int64.fetchOne(find, arguments: [candidate.id.rawValue])
    return head.map(FilingID.init(rawValue:)) ?? candidate.id
  }

  // MARK: Candidates

  /// The filings of the same form, issuer and persons that the list has near a day.
  private func candidates(around day: CalendarDay) throws -> [Candidate] {
    let first = day.before(days: 5).map(DayNumber.init) ?? .none
    // What is accepted in the evening is filed on the next day of business.
    let last = day.before(days: -5).map(DayNumber.init) ?? original
    let find = try database.cachedStatement(
      sql: """
        SELECT \(Candidate.columns) FROM filing f
        WHERE f.issuer_id IN (\(AmendmentTable.sameIssuers)) AND f.id >= :first AND f.id < :last
          AND f.family = :family AND f.id <> :own
        ORDER BY f.id
        """)
    let arguments: StatementArguments = [
      "issuer": amendment.issuer, "first": FilingID(firstOf: first).rawValue,
      "last": FilingID(firstOf: last).rawValue, "family": amendment.family,
      "own": amendment.id.rawValue,
    ]
    return try Row.fetchAll(find, arguments: arguments)
      .map { try Candidate($0, database) }
      .filter { candidate in
        candidate.persons.areSame(as: amendment.persons)
          // An amendment is not amended by an earlier one.
          && (!candidate.isAmendment || candidate.id < amendment.id)
      }
  }

  /// The first amendment of the same original, which the index does not have; nil for the first
  /// itself.
  private func firstOfSameOriginal() throws -> FilingID? {
    let find = try database.cachedStatement(
      sql: """
        SELECT \(Candidate.columns) FROM amendment a JOIN filing f ON f.id = a.filing_id
        WHERE a.issuer_id IN (\(AmendmentTable.sameIssuers)) AND a.state = :state
          AND f.original_submission = :day AND f.period = :period AND f.family = :family
          AND f.id < :own
        ORDER BY f.id
        """)
    let arguments: StatementArguments = [
      "issuer": amendment.issuer, "state": AmendmentLink.State.notFound.rawValue,
      "day": original.rawValue, "period": amendment.period.rawValue, "family": amendment.family,
      "own": amendment.id.rawValue,
    ]
    return try Row.fetchAll(find, arguments: arguments).lazy
      .map { try Candidate($0, database) }
      .first { $0.persons.areSame(as: amendment.persons) }?.id
  }
}

/// A filing that may be the original of an amendment, or the amendment itself.
private struct Candidate {
  var id: FilingID
  var issuer: Int64
  var family: Int?
  var isAmendment: Bool
  var period: DayNumber
  var filed: DayNumber
  /// The day on which EDGAR accepted it.
  var accepted: DayNumber
  var sortDayKind: SortDay.Kind
  var accession: String
  var persons: PersonSet

  static let columns = """
    f.id, f.issuer_id, f.family, f.is_amendment, f.period, f.filed, f.accepted, f.sort_day_kind,
    f.accession
    """

  init(_ row: Row, _ database: Database) throws {
    id = FilingID(rawValue: row[0])
    issuer = row[1]
    family = row[2]
    isAmendment = row[3]
    period = DayNumber(rawValue: row[4])
    filed = DayNumber(rawValue: row[5])
    let accepted: String = row[6]
    self.accepted = CalendarDay(filed: String(accepted.prefix(10))).map(DayNumber.init) ?? .none
    sortDayKind = SortDay.Kind(rawValue: row[7]) ?? .none
    accession = row[8]
    persons = try PersonSet(of: id, database)
  }

  /// How a day may be that on which the filing was filed; nil where it cannot be.
  func evidence(of day: DayNumber) -> AmendmentLink.Basis.DayEvidence? {
    if filed != .none { return filed == day || accepted == day ? .filed : nil }
    guard sortDayKind == .signed, mayBe(ofYear: day.rawValue / 10_000) else { return nil }
    return id.day == day ? .signed : id.day < day ? .signedBefore : nil
  }

  /// Whether the accession number, if any, may have been given in a year.
  private func mayBe(ofYear year: Int) -> Bool {
    let parts = accession.split(separator: "-")
    guard parts.count == 3, let digits = Int(parts[1]) else { return true }
    return digits == year % 100
  }
}

/// The reporting persons of a filing, to be compared.
private struct PersonSet {
  /// Their CIKs; nil where one has none.
  var ciks: Set<Int64>?
  var names: Set<String>

  init(of filing: FilingID, _ database: Database) throws {
    let find = try database.cachedStatement(
      sql: """
        SELECT cik_number, name_key FROM filing_person JOIN person ON person.id = person_id
        WHERE filing_id = ?
        """)
    let rows = try Row.fetchAll(find, arguments: [filing.rawValue])
    let numbers = rows.map { $0[0] as Int64? }
    ciks = numbers.contains(nil) ? nil : Set(numbers.compactMap(\.self))
    names = Set(
      rows.map { row in
        (row[1] as String).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      })
  }

  func areSame(as other: PersonSet) -> Bool {
    guard !names.isEmpty else { return false }
    if let ciks, let others = other.ciks { return ciks == others }
    return names == other.names
  }
}
