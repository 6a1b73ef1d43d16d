extension Browser {
  /// A few screens: what is asked for first should be there at once.
  private static let firstPage = 150
  private static let nextPage = 5_000
  private static let nearEnd = 100
  /// How far down a list the filing that was selected before is looked for.
  private static let farthest = 20_000

  /// Asks for the list from its beginning, keeping the selected filing where it still matches.
  mutating func searchAnew() -> Effect {
    requests += 1
    list.isSearching = true
    list.isCounting = false
    list.isOutdated = false
    list.wantedPlace = nil
    return .search(
      SearchRequest(
        number: requests, query: list.limit, order: list.order, known: 0,
        limit: max(Self.firstPage, min(list.rows.count, Self.nextPage))))
  }

  /// Asks for more of the list where the selection comes near the end of what is known.
  mutating func searchOnward() -> [Effect] {
    guard !list.isComplete, !list.isSearching else { return [] }
    let wanted = list.wantedPlace ?? list.selection + Self.nearEnd
    let looksOn =
      list.lostFiling != nil && !list.rows.isEmpty && list.rows.count < Self.farthest
    guard wanted >= list.rows.count || looksOn else { return [] }
    requests += 1
    list.isSearching = true
    list.isCounting = false
    return [
      .search(
        SearchRequest(
          number: requests, query: list.limit, order: list.order, known: list.rows.count,
          limit: Self.nextPage))
    ]
  }

  mutating func searchFinished(
    _ number: Int, _ result: Result<SearchAnswer, LibraryFailure>
  ) -> [Effect] {
    guard number == requests else { return [] }
    list.isSearching = false
    var effects: [Effect] = []
    switch result {
    case .failure(let failure):
      list.limitFailure = failure.message
      if prompt == nil { message = Message(text: "\(failure.message)", isWarning: true) }
    case .success(let answer):
      effects = take(answer)
    }
    return effects + (list.isOutdated ? [searchAnew()] : count())
  }

  /// Asks how many filings match, where that is not known and no search runs that would find it out.
  private mutating func count() -> [Effect] {
    guard !list.matching.isExact, !list.isSearching else { return [] }
    list.isCounting = true
    return [.count(query: list.limit, number: requests)]
  }

  /// Takes an estimate, and after it the count.
  mutating func counted(
    _ number: Int, _ result: Result<FilingCount, LibraryFailure>
  ) -> [Effect] {
    guard number == requests, list.isCounting else { return [] }
    guard case .success(let count) = result else {
      list.isCounting = false
      return []
    }
    list.isCounting = !count.isExact
    list.matching = count
    if list.limit.isEmpty { list.total = count }
    return list.wantedPlace == nil || list.isCounting ? [] : searchOnward()
  }

  private mutating func take(_ answer: SearchAnswer) -> [Effect] {
    let before = list.selected?.id
    let kept = prompt?.before.filing ?? list.lostFiling ?? before
    let isOnward = answer.known > 0 && answer.known == list.rows.count
    list.limitFailure = nil
    list.hasAnswer = true
    list.matching = answer.matching
    list.total = answer.total
    if isOnward {
      list.rows += answer.rows
    } else {
      list.rows = answer.rows
      list.shownOrder = list.order
      list.shownLimit = list.limit
      list.selection = 0
      list.lostFiling = kept
    }
    if let lost = list.lostFiling, let place = list.rows.firstIndex(where: { $0.id == lost }) {
      list.selection = place
      list.lostFiling = nil
    } else if list.isComplete, !list.rows.isEmpty {
      list.lostFiling = nil
    }
    if let place = list.wantedPlace, place < list.rows.count {
      list.selection = place
      list.wantedPlace = nil
    } else if list.wantedPlace != nil, list.isComplete {
      list.selection = max(0, list.rows.count - 1)
      list.wantedPlace = nil
    }
    return openSelected(unless: before) + (list.isOutdated ? [] : searchOnward())
  }

  /// Reads the selected filing, if it is not the one that was selected before.
  mutating func openSelected(unless before: FilingHandle?) -> [Effect] {
    guard let id = list.selected?.id else {
      opened = nil
      openFailure = nil
      return []
    }
    return id == before && opened?.id == id ? [] : [.open(id)]
  }

  mutating func filingOpened(
    _ id: FilingHandle, _ result: Result<OpenedFiling, LibraryFailure>
  ) -> [Effect] {
    guard list.selected?.id == id else { return [] }
    let isAnother = opened?.id != id
    switch result {
    case .success(let filing):
      opened = filing
      openFailure = nil
    case .failure(let failure):
      opened = nil
      openFailure = failure.message
    }
    if isAnother { resetPanes() }
    return []
  }

  private mutating func resetPanes() {
    cursors = [:]
    note = 0
    noteTrail = nil
    citation = -1
    for pane in Pane.allCases where pane != .list { tops[pane] = 0 }
    view?.top = 0
  }

  /// Moves the selection of the list, from wherever the reader is.
  mutating func moveFiling(by distance: Int) -> [Effect] {
    let before = list.selected?.id
    list.wantedPlace = nil
    if !list.rows.isEmpty { list.lostFiling = nil }
    list.selection = max(0, min(list.selection + distance, list.rows.count - 1))
    return openSelected(unless: before) + searchOnward()
  }

  /// Selects a place of the list, waiting for its row where it is not known yet.
  mutating func selectFiling(at place: Int) -> [Effect] {
    if !list.rows.isEmpty { list.lostFiling = nil }
    guard place >= list.rows.count else {
      let before = list.selected?.id
      list.wantedPlace = nil
      list.selection = max(0, place)
      return openSelected(unless: before)
    }
    list.wantedPlace = place
    return searchOnward()
  }

  /// Selects the last filing, wherever that turns out to be.
  mutating func selectLastFiling() -> [Effect] {
    selectFiling(at: list.matching.isExact ? list.matching.number - 1 : .max)
  }

  mutating func tickerFound(_ number: Int, _ place: Int?) -> [Effect] {
    guard number == tickerRequests, let prompt, prompt.kind == .ticker else { return [] }
    list.limitFailure =
      place == nil && !prompt.line.text.isEmpty
      ? "no ticker begins with '\(prompt.line.text)'" : nil
    return place.map { selectFiling(at: $0) } ?? []
  }

  mutating func indexChanged(_ progress: IndexProgress) -> [Effect] {
    indexing = progress.isDone ? nil : progress
    guard progress.hasChanges else { return [] }
    list.isOutdated = true
    return list.isSearching ? [] : [searchAnew()]
  }
}
