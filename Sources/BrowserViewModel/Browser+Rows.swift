extension Browser {
  /// The most rows that are known at a time.
  private static let mostRows = 15_000
  /// How many of them are kept on the side from which the selection comes.
  private static let keptRows = 5_000

  /// Takes the rows of another part of the list.
  mutating func replaceRows(_ answer: SearchAnswer) {
    list.rows = answer.rows
    list.hasFirst = answer.hasFirst
    list.hasLast = answer.hasLast
    list.start = answer.start
  }

  /// Takes further rows, and lets go of those far before the selection.
  mutating func addRows(behind answer: SearchAnswer) {
    list.rows += answer.rows
    list.hasLast = answer.hasLast
    let surplus = min(list.rows.count - Self.mostRows, list.selection - Self.keptRows)
    guard surplus > 0 else { return }
    list.rows.removeFirst(surplus)
    list.hasFirst = false
    shiftRows(by: -surplus)
  }

  /// Takes rows that stand before, and lets go of those far behind the selection.
  mutating func addRows(before answer: SearchAnswer) {
    list.rows = answer.rows + list.rows
    list.hasFirst = answer.hasFirst
    shiftRows(by: answer.rows.count)
    let most = max(Self.mostRows, list.selection + Self.keptRows)
    guard list.rows.count > most else { return }
    list.rows.removeLast(list.rows.count - most)
    list.hasLast = false
  }

  /// Keeps everything that names a row at its row where rows came or went before them.
  private mutating func shiftRows(by distance: Int) {
    list.selection += distance
    tops[.list, default: 0] += distance
    list.start = list.start.map { $0 - distance }
    if let before = prompt?.before, before.focus == .list, before.view == nil {
      prompt?.before.place += distance
    }
  }

  /// Scrolls so that some rows before the selected one are seen.
  mutating func showBeforeSelection() { tops[.list] = max(0, list.selection - pageRows / 3) }

  /// Puts together what the ends of the rows and the number of filings say of each other.
  mutating func noteEnds() {
    if list.hasFirst { list.start = 0 }
    if let start = list.start {
      let known = start + list.rows.count
      list.matching = list.hasLast ? .exactly(known) : list.matching.knowing(known)
      return
    }
    list.matching = list.matching.knowing(list.rows.count)
    if list.hasLast, case .exactly(let count) = list.matching {
      list.start = max(0, count - list.rows.count)
    }
  }

  // MARK: Numbers

  /// Asks how many filings match and at which place the rows stand, where that is not known and no
  /// search runs that would find it out.
  mutating func count() -> [Effect] {
    guard !list.isSearching, list.isCurrent else { return [] }
    var effects: [Effect] = []
    if !list.matching.isExact || !list.total.isExact {
      list.isCounting = true
      effects.append(.count(query: list.limit, number: requests))
    }
    if list.start == nil, !list.hasLast, let first = list.rows.first {
      placeRequests += 1
      effects.append(
        .findFiling(first.id, query: list.limit, order: list.order, number: placeRequests))
    }
    return effects
  }

  /// Takes an estimate, after it the count, and last the number of all filings.
  mutating func counted(
    _ number: Int, _ result: Result<FilingCount, LibraryFailure>, _ total: FilingCount?
  ) -> [Effect] {
    guard number == requests else { return [] }
    guard case .success(let count) = result else {
      list.isCounting = false
      return []
    }
    list.isCounting = !count.isExact
    list.matching = count
    if let total = total ?? (list.limit.isEmpty ? count : nil) { list.total = total }
    noteEnds()
    return []
  }

  /// Takes the place of a filing, for the numbers of the rows.
  mutating func filingPlaced(_ filing: FilingHandle, _ number: Int, _ place: Int?) {
    guard number == placeRequests, list.start == nil, let place,
      let row = list.index(of: filing)
    else { return }
    list.start = max(0, place - row)
    noteEnds()
  }
}
