import Terminal

extension Browser {
  /// Two screens: what is asked for first should be there at once.
  private var firstPart: Int { 2 * max(size.rows, 24) }
  private static let nextPart = 5_000
  /// How far from an end of what is known more is asked for.
  private var nearEnd: Int { max(size.rows, 24) }

  /// How many rows of a part are asked for: on both sides of a filing enough for a while.
  private func limit(of part: ListPart) -> Int {
    if case .around = part { 2 * firstPart } else { firstPart }
  }

  // MARK: Asking

  /// Asks for the list anew, keeping the selected filing where it still matches: around that filing
  /// where it is likely to match, else from the first filing on.
  mutating func searchAnew() -> Effect {
    let isLikely =
      list.limit == list.shownLimit ? keptFiling != list.missingFiling : list.limit.isEmpty
    return searchAnew(from: isLikely ? keptFiling.map { .around($0) } ?? .first : .first)
  }

  private mutating func searchAnew(from part: ListPart) -> Effect {
    requests += 1
    list.isSearching = true
    list.isRenewing = true
    list.isCounting = false
    list.isOutdated = false
    list.wanted = nil
    return .search(
      SearchRequest(
        number: requests, query: list.limit, order: list.order, part: part, isAnew: true,
        limit: limit(of: part)))
  }

  /// The filing that is to be selected in a list that is asked for anew.
  private var keptFiling: FilingHandle? {
    prompt?.before.filing ?? list.lostFiling ?? list.selected?.id
  }

  /// Asks for what is wanted and not known: a part to go to, or more of the list where the selection
  /// comes near an end of what is known.
  mutating func searchOnward() -> [Effect] {
    guard !list.isSearching, list.isCurrent else { return [] }
    var part = list.wanted
    if part == nil, !list.hasLast, list.selection + nearEnd >= list.rows.count {
      part = list.rows.last.map { .after($0.id) }
    }
    if part == nil, !list.hasFirst, list.selection < nearEnd {
      part = list.rows.first.map { .before($0.id) }
    }
    guard let part else { return [] }
    requests += 1
    list.isSearching = true
    list.isCounting = false
    return [
      .search(
        SearchRequest(
          number: requests, query: list.limit, order: list.order, part: part,
          limit: list.wanted == nil ? Self.nextPart : limit(of: part)))
    ]
  }

  /// Ends the search that runs; a limit or an order that it was to show is taken back.
  mutating func cancelSearch() {
    requests += 1
    list.isSearching = false
    list.isRenewing = false
    list.wanted = nil
    takeBackWhatIsNotShown()
  }

  /// Takes a limit and an order back to those that the rows have.
  private mutating func takeBackWhatIsNotShown() {
    guard list.hasAnswer else { return }
    list.limit = list.shownLimit
    list.order = list.shownOrder
    list.limitFailure = nil
  }

  // MARK: Answers

  mutating func searchFinished(
    _ number: Int, _ result: Result<SearchAnswer, LibraryFailure>
  ) -> [Effect] {
    guard number == requests else { return [] }
    let isRenewing = list.isRenewing
    list.isSearching = false
    list.isRenewing = false
    var effects: [Effect] = []
    switch result {
    case .failure(let failure):
      list.limitFailure = failure.message
      list.wanted = nil
      if prompt == nil {
        message = Message(text: "\(failure.message)", isWarning: true)
        takeBackWhatIsNotShown()
      }
    case .success(let answer):
      if isRenewing, answer.rows.isEmpty, case .around(let filing) = answer.part {
        list.missingFiling = filing
        return [searchAnew(from: .first)]
      }
      effects = take(answer, isAnew: isRenewing)
    }
    return effects + (list.isOutdated ? [searchAnew()] : count())
  }

  private mutating func take(_ answer: SearchAnswer, isAnew: Bool) -> [Effect] {
    let before = list.selected?.id
    list.limitFailure = nil
    list.hasAnswer = true
    list.total = answer.total
    switch answer.part {
    case _ where isAnew: renewRows(answer)
    case .after(let filing) where list.rows.last?.id == filing: addRows(behind: answer)
    case .before(let filing) where list.rows.first?.id == filing: addRows(before: answer)
    case let part where part == list.wanted: goToRows(answer)
    // The filing that more rows were asked of is gone.
    case .first where list.wanted == nil: return [searchAnew()]
    // Rows that the reader no longer wants to see.
    default: return openSelected(unless: before) + searchOnward()
    }
    list.matching = answer.matching
    noteEnds()
    return openSelected(unless: before) + (list.isOutdated ? [] : searchOnward())
  }

  /// Takes the rows of the list anew.
  private mutating func renewRows(_ answer: SearchAnswer) {
    let kept = keptFiling
    let isSameList = list.isCurrent
    let selection = list.selection
    let isAtTop = selection == 0 && tops[.list, default: 0] == 0
    if list.limit != list.shownLimit, answer.part == .first { list.missingFiling = nil }
    replaceRows(answer)
    placeRequests += 1
    list.shownOrder = list.order
    list.shownLimit = list.limit
    list.lostFiling = nil
    list.selection = 0
    guard let kept else { return }
    if let place = list.index(of: kept) {
      list.selection = place
      list.missingFiling = nil
      if !isSameList, answer.part == .around(kept) {
        showBeforeSelection()
      } else if isSameList, !isAtTop {
        tops[.list, default: 0] += place - selection
      }
    } else if list.rows.isEmpty || !list.isComplete {
      list.lostFiling = kept
      if list.wanted == nil, !list.isComplete, kept != list.missingFiling {
        list.wanted = .around(kept)
      }
    }
  }

  /// Goes to another part of the list.
  private mutating func goToRows(_ answer: SearchAnswer) {
    let part = answer.part
    list.wanted = nil
    if case .around(let filing) = part {
      guard !answer.rows.isEmpty else { return filingIsMissing(filing) }
      list.lostFiling = nil
    }
    replaceRows(answer)
    list.selection = list.index(of: part) ?? 0
    showBeforeSelection()
  }

  private mutating func filingIsMissing(_ filing: FilingHandle) {
    // One that was selected before the limit stays lost; only one that is asked for is spoken of.
    guard filing != list.lostFiling else {
      list.missingFiling = filing
      return
    }
    let further = list.limit.isEmpty ? "" : "; Esc takes the limit away"
    message = Message(text: "that filing is not in this list\(further)")
  }

  mutating func tickerFound(_ number: Int, _ filing: FilingHandle?) -> [Effect] {
    guard number == tickerRequests, let prompt, prompt.kind == .ticker else { return [] }
    list.limitFailure =
      filing == nil && !prompt.line.text.isEmpty
      ? "no ticker begins with '\(prompt.line.text)'" : nil
    return filing.map { go(to: .around($0)) } ?? []
  }

  mutating func indexChanged(_ progress: IndexProgress) -> [Effect] {
    indexing = progress.isDone ? nil : progress
    guard progress.hasChanges else { return [] }
    list.isOutdated = true
    return list.isSearching ? [] : [searchAnew()]
  }

  // MARK: Moving

  /// Moves the selection of the list, from wherever the reader is.
  mutating func moveFiling(by distance: Int) -> [Effect] {
    let before = list.selected?.id
    list.wanted = nil
    if !list.rows.isEmpty { list.lostFiling = nil }
    list.selection = max(0, min(list.selection + distance, list.rows.count - 1))
    return openSelected(unless: before) + searchOnward()
  }

  /// Selects a row.
  mutating func selectRow(_ row: Int) -> [Effect] { moveFiling(by: row - list.selection) }

  /// Goes to the first filing, the last one or another, asking for it where it is not known.
  mutating func go(to part: ListPart) -> [Effect] {
    if let row = list.index(of: part) { return selectRow(row) }
    if !list.rows.isEmpty { list.lostFiling = nil }
    list.wanted = part
    return searchOnward()
  }
}
