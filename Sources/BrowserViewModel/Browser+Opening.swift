extension Browser {
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
}
