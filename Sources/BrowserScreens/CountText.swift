import BrowserViewModel
import FilingText

/// How many filings there are, in a way that tells a count from an estimate.
enum CountText {
  /// How many filings match the limit of a list; dots while that of another limit is all that is known.
  static func matching(_ list: FilingList) -> String {
    list.isUncounted ? "..." : text(of: list.matching)
  }

  /// The place of the selected filing in its list; dots while that is not known.
  static func place(in list: FilingList) -> String {
    list.place.map { AmountText.grouped($0 + 1) } ?? "..."
  }

  /// The number: `12,345`, `~12,000` for an estimate, `200+` for what is known of more.
  static func text(of count: FilingCount) -> String {
    let number = AmountText.grouped(count.number)
    return switch count {
    case .exactly: number
    case .about: "~" + number
    case .atLeast: number + "+"
    }
  }
}
