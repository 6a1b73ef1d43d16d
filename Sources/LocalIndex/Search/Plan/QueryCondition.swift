internal import GRDB
internal import OwnershipForms

/// What a term asks of the database.
struct QueryCondition {
  /// Whether the filing `f`, or for a row's field the row `r`, is so.
  var holds: SQL
  /// The same, where only a few filings are asked; nil where it makes no difference.
  var holdsForFew: SQL?
  /// All filings of which it is so; nil where they cannot be found without looking at every one.
  var filings: SQL?
  /// Whether ``holds`` asks of one filing so fast that ``filings`` is only better where it gives few.
  var asksFast = false
  /// Whether the filing of a ``candidate`` may be so, where an index alone tells it, without a look at
  /// the filing or its rows.
  var mayHold: SQL?
  /// The same from the newest filing on, where an index has them in that order.
  var newestFirst: Stream?
  /// The days that the filings' identifiers lie between, where the condition bounds them.
  var days: ClosedRange<Int>?

  /// Whether it is not so; a row without the value in question is none that has it.
  var fails: SQL { "NOT ifnull(\(holds), 0)" }

  /// Filings that an index gives in the order of the list.
  struct Stream {
    /// What is read, and the column with the filing's identifier.
    var source: SQL
    var column: SQL
    /// What must hold there.
    var condition: SQL
  }
}

extension QueryCondition {
  /// The condition of a field.
  ///
  /// - Parameter today: The day that an age counts from.
  init(_ field: QueryField, _ values: [QueryValue], today: CalendarDay?) {
    let each = values.map { value in
      if case .age(let age) = value {
        return today.map { Self.since(age.first(before: $0)) } ?? QueryCondition(holds: "0")
      }
      return Self.one(field, value)
    }
    guard each.count > 1 else {
      self = each.first ?? QueryCondition(holds: "0")
      return
    }
    holds = "(\(each.map(\.holds).joined(separator: " OR ")))"
    let forFew = each.map { $0.holdsForFew ?? $0.holds }
    holdsForFew = "(\(forFew.joined(separator: " OR ")))"
    let possible = each.compactMap(\.mayHold)
    mayHold = possible.count == each.count ? "(\(possible.joined(separator: " OR ")))" : nil
    let sets = each.compactMap(\.filings)
    filings = sets.count == each.count ? sets.joined(separator: " UNION ALL ") : nil
    let days = each.compactMap(\.days)
    if days.count == each.count, let first = days.map(\.lowerBound).min(),
      let last = days.map(\.upperBound).max()
    {
      self.days = first...last
    }
  }

  private static func one(_ field: QueryField, _ value: QueryValue) -> QueryCondition {
    switch (field, value) {
    case (.ticker, .text(let text)):
      return issuers(WordSets.issuers(symbol: text.text.storable.uppercased()))
    case (.issuer, .text(let text)):
      return issuers(NamePattern(text).names(in: .issuer))
    case (.person, .text(let text)):
      return persons(NamePattern(text).names(in: .person))
    case (.cik, .text(let text)):
      return cik(Int64(text.text) ?? -1)
    case (.form, .text(let text)):
      let form = text.text.storable.uppercased()
      return QueryCondition(
        holds: "f.form = \(form)", filings: "SELECT id FROM filing WHERE form = \(form)")
    case (.accession, .text(let text)):
      let number = hyphenated(text.text.storable)
      return QueryCondition(
        holds: "f.accession = \(number)",
        filings: "SELECT id FROM filing WHERE accession = \(number)")
    case (.note, .text(let text)):
      return notes(NamePattern(text, isNote: true))
    case (.amends, .text(let text)):
      return amends(text.text)
    case (.amended, .text(let text)):
      return amended(text.text == "yes")
    case (.superseded, .text(let text)):
      return superseded(text.text == "yes")
    case (.plan, .text(let text)):
      return text.text == "unknown"
        ? QueryCondition(holds: "f.plan IS NULL")
        : QueryCondition(holds: "f.plan IS \(text.text == "yes" ? 1 : 0)")
    case (.role, .text(let text)):
      let box = ReportedRelationship.words.first { $0.word == text.text }?.box ?? []
      return person("p.relationship & \(box.rawValue) != 0")
    case (.title, .text(let text)):
      return person(
        "(\(contains("p.officer_title", text)) OR \(contains("p.other_text", text)))")
    case (.table, .text(let text)):
      let table = FormTable.allCases.first { $0.word == text.text }
      return QueryCondition(holds: "r.form_table = \(table?.number ?? 0)")
    case (.security, .text(let text)):
      return QueryCondition(holds: contains("r.security_title", text))
    case (.held, .text(let text)):
      return QueryCondition(holds: "r.ownership_form = \(text.text == "direct" ? "D" : "I")")
    case (.late, .text(let text)):
      return QueryCondition(holds: "(r.timeliness = 'L') = \(text.text == "yes" ? 1 : 0)")
    case (.code, .text(let text)):
      return code(text.text.storable.uppercased())
    case (.status, .text(let text)):
      let bit = RowStatus.allCases.first { $0.word == text.text }?.bit ?? 0
      return QueryCondition(holds: "r.statuses & \(bit) != 0")
    case (.filed, .days(let range)):
      return filed(range)
    case (.period, .days(let range)):
      return QueryCondition(
        holds: days("f.period", range),
        filings: "SELECT id FROM filing WHERE \(days("period", range))")
    case (.date, .days(let range)):
      return QueryCondition(
        // The plus keeps SQLite from the index of days, of which it would walk all rows of the
        // range for each filing.
        holds: days("+r.day", range),
        filings: "SELECT filing_id FROM filing_row WHERE \(days("day", range))")
    case (.shares, .amount(let range)):
      return QueryCondition(holds: amount("r.shares_key", range))
    case (.price, .amount(let range)):
      return QueryCondition(holds: amount("r.price_key", range))
    case (.value, .amount(let range)):
      return QueryCondition(holds: amount("r.value_key", range))
    case (.owned, .amount(let range)):
      return QueryCondition(holds: amount("r.owned_key", range))
    default:
      return QueryCondition(holds: "0")
    }
  }

  /// The filings of some issuers.
  static func issuers(_ issuers: SQL) -> QueryCondition {
    QueryCondition(
      holds: "f.issuer_id IN (\(issuers))",
      filings: "SELECT id FROM filing WHERE issuer_id IN (\(issuers))")
  }

  /// The filings of some issuers that are none of some others.
  static func issuers(_ issuers: SQL, butNot others: SQL) -> QueryCondition {
    QueryCondition(
      holds: "f.issuer_id IN (\(issuers)) AND f.issuer_id NOT IN (\(others))",
      filings: """
        SELECT id FROM filing WHERE issuer_id IN (\(issuers)) AND issuer_id NOT IN (\(others))
        """)
  }

  private static func persons(_ persons: SQL) -> QueryCondition {
    QueryCondition(
      holds: WordSets.hasPerson(persons),
      filings: "SELECT filing_id FROM filing_person WHERE person_id IN (\(persons))")
  }

  /// The filings one of whose reporting persons `p` is so.
  private static func person(_ holds: SQL) -> QueryCondition {
    QueryCondition(
      holds: "EXISTS (SELECT 1 FROM filing_person p WHERE p.filing_id = f.id AND \(holds))")
  }

  /// Whether a column has a text anywhere, capital letters of ASCII or not.
  private static func contains(_ column: String, _ text: QueryText) -> SQL {
    let wanted = String(
      decoding: text.text.storable.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 },
      as: UTF8.self)
    return "instr(upper(\(SQL(sql: column))), \(wanted)) > 0"
  }

  /// The filings whose day in the list is a day or later.
  private static func since(_ first: DayNumber) -> QueryCondition {
    let id = FilingID(firstOf: DayNumber(rawValue: max(1, first.rawValue)))
    return QueryCondition(
      holds: "f.id >= \(id.rawValue)", days: max(1, first.rawValue)...99_999_999)
  }

  private static func cik(_ number: Int64) -> QueryCondition {
    let issuers = issuers("SELECT id FROM issuer WHERE cik_number = \(number)")
    let persons = persons("SELECT id FROM person WHERE cik_number = \(number)")
    return QueryCondition(
      holds: "(\(issuers.holds) OR \(persons.holds))",
      filings: [issuers.filings, persons.filings].compactMap(\.self)
        .joined(separator: " UNION ALL "))
  }

  private static func notes(_ pattern: NamePattern) -> QueryCondition {
    QueryCondition(
      holds: "f.id IN (\(pattern.notes))",
      holdsForFew: "EXISTS (\(pattern.notes) AND rowid = f.id)", filings: pattern.notes,
      newestFirst: pattern.noteCondition.map { condition in
        Stream(source: "note_text", column: "note_text.rowid", condition: condition)
      })
  }

  private static func code(_ code: String) -> QueryCondition {
    QueryCondition(
      holds: "r.code = \(code)",
      filings: "SELECT filing_id FROM filing_code WHERE code = \(code)",
      mayHold: """
        EXISTS (SELECT 1 FROM filing_code c WHERE c.code = \(code) AND c.filing_id = candidate.id)
        """,
      newestFirst: Stream(
        source: "filing_code c", column: "c.filing_id", condition: "c.code = \(code)"))
  }

  /// A filing with a filing date has it as its sort day, so that the identifiers are bounded too.
  private static func filed(_ range: QueryRange<CalendarSpan>) -> QueryCondition {
    let bounds = bounds(of: range)
    let first = max(bounds.first, 1)
    return QueryCondition(
      holds: days("f.filed", range), days: first...max(first, bounds.last))
  }

  /// An accession number of 18 digits with its hyphens.
  private static func hyphenated(_ text: String) -> String {
    FilePlace(folder: [], name: Array(text.utf8)).accessionNumber ?? text
  }

  private static func bounds(of range: QueryRange<CalendarSpan>) -> (first: Int, last: Int) {
    switch range {
    case .exactly(let span): (span.first.rawValue, span.last.rawValue)
    case .between(let first, let last):
      (first?.first.rawValue ?? 1, last?.last.rawValue ?? 99_999_999)
    case .below(let span): (1, span.first.rawValue - 1)
    case .above(let span): (span.last.rawValue + 1, 99_999_999)
    }
  }

  private static func days(_ column: String, _ range: QueryRange<CalendarSpan>) -> SQL {
    let bounds = bounds(of: range)
    // No day is zero, which no range has in it.
    return "\(SQL(sql: column)) BETWEEN \(max(bounds.first, 1)) AND \(bounds.last)"
  }

  private static func amount(_ column: String, _ range: QueryRange<ExactDecimal>) -> SQL {
    let column = SQL(sql: column)
    switch range {
    case .exactly(let amount): return "\(column) = \(DecimalKey.text(of: amount))"
    case .below(let amount): return "\(column) < \(DecimalKey.text(of: amount))"
    case .above(let amount): return "\(column) > \(DecimalKey.text(of: amount))"
    case .between(let first, let last):
      var parts: [SQL] = []
      if let first { parts.append("\(column) >= \(DecimalKey.text(of: first))") }
      if let last { parts.append("\(column) <= \(DecimalKey.text(of: last))") }
      return "(\(parts.joined(separator: " AND ")))"
    }
  }
}
