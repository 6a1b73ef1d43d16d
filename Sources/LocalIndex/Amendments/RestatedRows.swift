internal import OwnershipForms

/// Which rows an amendment restates: the rule, a pure question over rows.
///
/// A row is restated where the amendment has its counterpart: the same row, or one that differs as a
/// correction does. Rows of which that cannot be told are kept, and said to be unclear. The page of
/// the module says the rule in words.
struct RestatedRows {
  /// The rows that are restated.
  private(set) var superseded: Set<RowCursor> = []
  /// What is restated of each table that the amendment has rows in.
  private(set) var extents: [FormTable: AmendmentLink.Extent] = [:]

  /// - Parameters:
  ///   - standing: The rows of the original and of earlier amendments that were not restated yet.
  ///   - rows: The rows of the amendment.
  init(of standing: [AmendedRow], by rows: [AmendedRow]) {
    for table in FormTable.allCases {
      let own = rows.filter { $0.place.table == table }
      guard !own.isEmpty else { continue }
      let before = standing.filter { $0.place.table == table }
      var isUnclear = false
      var found: Set<RowCursor> = []
      for isHolding in [false, true] {
        var pairing = RowPairing(
          before.filter { $0.isHolding == isHolding }, own.filter { $0.isHolding == isHolding })
        isHolding ? pairing.pairHoldings() : pairing.pairTransactions()
        found.formUnion(pairing.restated)
        isUnclear = isUnclear || pairing.isUnclear
      }
      superseded.formUnion(found)
      extents[table] =
        isUnclear ? .unclear : found.isEmpty ? .added : found.count == before.count ? .whole : .part
    }
  }
}

/// The rows of one table and kind that are not paired yet.
private struct RowPairing {
  private var before: [AmendedRow]
  private var after: [AmendedRow]
  /// The rows that were found to be restated.
  private(set) var restated: [RowCursor] = []
  /// Whether rows are left of which it cannot be told.
  private(set) var isUnclear = false

  init(_ before: [AmendedRow], _ after: [AmendedRow]) {
    self.before = before
    self.after = after
  }

  mutating func pairTransactions() {
    pair { $0.content }
    // One amount was corrected.
    pair { $0.shares.isEmpty ? nil : $0.event + [$0.shares, $0.ownedAfter] }
    pair { $0.ownedBefore.isEmpty ? nil : $0.event + [$0.ownedBefore] }
    pair(unless: Self.follows) { $0.shares.isEmpty ? nil : $0.event + [$0.shares] }
    pair { $0.price.isEmpty || $0.ownedAfter.isEmpty ? nil : $0.event + [$0.price, $0.ownedAfter] }
    pairTotals()
    // A day, a code, a form of ownership or a title was corrected.
    for part in AmendedRow.Part.allCases {
      pair(onlyOne: true) { $0.hasAmounts ? $0.event(without: part) + $0.amounts : nil }
    }
    pairTheRest()
    let events = Set(before.map(\.event))
    let others = after.filter { events.contains($0.event) }
    // Transactions that go on from one to the next are further ones.
    isUnclear = !others.allSatisfy { row in
      Self.follows(before + others.filter { $0.place != row.place }, [row])
    }
  }

  mutating func pairHoldings() {
    pair { $0.content }
    // There is one direct holding of a class; indirect ones may be of different natures.
    pair(onlyOne: true) { $0.ownership == "D" ? $0.event : nil }
    isUnclear = !Set(before.map(\.event)).isDisjoint(with: after.map(\.event))
  }

  /// Pairs the rows that have the same key. Where more rows stood there than the amendment has, only
  /// those that are equal in everything are paired, for it is not known which are restated.
  private mutating func pair(
    onlyOne: Bool = false, unless isNone: ([AmendedRow], [AmendedRow]) -> Bool = { _, _ in false },
    _ key: (AmendedRow) -> [String]?
  ) {
    let keys = after.map(key)
    var groups: [[String]: [Int]] = [:]
    for (index, key) in before.map(key).enumerated() {
      if let key { groups[key, default: []].append(index) }
    }
    var (gone, used) = (Set<Int>(), Set<Int>())
    for (key, old) in groups {
      let new = keys.indices.filter { keys[$0] == key }
      guard !new.isEmpty, !onlyOne || old.count == 1 && new.count == 1,
        !isNone(old.map { before[$0] }, new.map { after[$0] })
      else { continue }
      let areEqual = Set(old.map { before[$0].content }).count == 1
      guard old.count <= new.count || areEqual else { continue }
      let count = min(old.count, new.count)
      gone.formUnion(old.prefix(count))
      used.formUnion(new.prefix(count))
    }
    take(gone, used)
  }

  /// Pairs one transaction with the parts that it is divided into, or the other way: the amounts
  /// come to the same.
  private mutating func pairTotals() {
    var (gone, used) = (Set<Int>(), Set<Int>())
    for event in Set(before.map(\.event)) {
      let old = before.indices.filter { before[$0].event == event }
      let new = after.indices.filter { after[$0].event == event }
      guard !new.isEmpty, old.count != new.count, let left = Self.total(old.map { before[$0] }),
        let right = Self.total(new.map { after[$0] }), left.isSameAmount(as: right)
      else { continue }
      gone.formUnion(old)
      used.formUnion(new)
    }
    take(gone, used)
  }

  /// Pairs all that is left where the amendment repeats other rows, and has as many of each event as
  /// there were: the table is filed anew.
  private mutating func pairTheRest() {
    guard !restated.isEmpty, !before.isEmpty,
      Dictionary(grouping: before, by: \.event).allSatisfy({ event, rows in
        after.count { $0.event == event } == rows.count
      })
    else { return }
    let events = Set(before.map(\.event))
    take(
      Set(before.indices), Set(after.indices.filter { events.contains(after[$0].event) }))
  }

  private mutating func take(_ gone: Set<Int>, _ used: Set<Int>) {
    restated += gone.sorted().map { before[$0].place }
    before = before.indices.filter { !gone.contains($0) }.map { before[$0] }
    after = after.indices.filter { !used.contains($0) }.map { after[$0] }
  }

  /// Whether a row of an amendment goes on where one that stood there ends: it is the next
  /// transaction, as likely as a correction.
  private static func follows(_ before: [AmendedRow], _ after: [AmendedRow]) -> Bool {
    after.contains { row in
      !row.ownedBefore.isEmpty && before.contains { $0.ownedAfter == row.ownedBefore }
    }
  }

  private static func total(_ rows: [AmendedRow]) -> ExactDecimal? {
    var total = ExactDecimal(significand: 0)
    for row in rows {
      guard let sum = row.number.flatMap(total.adding) else { return nil }
      total = sum
    }
    return total.isZero ? nil : total
  }
}

extension AmendedRow {
  /// A part of what says which event a row reports.
  fileprivate enum Part: CaseIterable {
    case title, day, code, ownership
  }

  /// Which event the row reports: security, day, code with its direction, and form of ownership.
  fileprivate var event: [String] { event(without: nil) }

  fileprivate func event(without part: Part?) -> [String] {
    [
      part == .title ? "" : title, part == .day ? "" : String(day.rawValue),
      part == .code ? "" : code, direction, part == .ownership ? "" : ownership,
    ]
  }

  fileprivate var amounts: [String] { [shares, price, ownedAfter] }

  /// Everything that is compared.
  fileprivate var content: [String] { event + amounts }

  /// Whether amount and what is owned after it are there, so that an equal row is no chance.
  fileprivate var hasAmounts: Bool { !shares.isEmpty && !ownedAfter.isEmpty }
}
