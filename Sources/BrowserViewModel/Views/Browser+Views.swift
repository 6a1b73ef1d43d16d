public import FilingText
import OwnershipForms
public import Terminal

extension Browser {
  mutating func show(_ kind: ReadingView.Kind) -> [Effect] {
    if view?.kind == kind {
      view = nil
      return []
    }
    if kind != .help, kind != .coverage, opened == nil { return say(obstacle ?? "") }
    view = ReadingView(kind: kind)
    return []
  }

  /// Shows what the index holds, asked for anew.
  mutating func showCoverage() -> [Effect] {
    coverage = nil
    let effects = show(.coverage)
    return view?.kind == .coverage ? effects + [.readCoverage] : effects
  }

  /// What a view is called.
  public func viewTitle(_ view: ReadingView) -> SafeText {
    switch view.kind {
    case .withholding: "Tax withholding"
    case .evidence: "Evidence"
    case .coverage: "Index"
    case .help: "Keys"
    }
  }

  /// The lines of a view, in the place that it has.
  public func viewLines(_ view: ReadingView, _ layout: ScreenLayout) -> [StyledText] {
    let width = max(1, (layout.view?.size.columns ?? 80) - 4)
    switch view.kind {
    case .withholding: return withholdingLines(width: width)
    case .evidence: return EvidenceText.lines(self, width: width)
    case .coverage:
      switch coverage {
      case .success(let coverage): return CoverageText.lines(of: coverage, width: width)
      case .failure(let failure):
        return StyledText(SafeText(failure.message), .warning).wrapped(to: width)
      case nil: return [StyledText("counting", .faint)]
      }
    case .help: return HelpText.lines(width: width)
    }
  }

  private func withholdingLines(width: Int) -> [StyledText] {
    guard let document else { return [] }
    let page = WithholdingPage(document, width: width)
    guard page.isEmpty else { return page.lines }
    return StyledText("This filing has no tax-withholding disposition (code F).")
      .wrapped(to: width)
  }
}
