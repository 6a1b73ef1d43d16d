public import OwnershipForms
import Terminal

/// A transaction code as the printed form shows it, and in words.
public enum CodeText {
  /// The code of a row: the letter as filed, with `/K` for an equity swap, ` V` for an early report
  /// and ` L` for a late one.
  public static func cell(of row: TableRow) -> CellText {
    let code = row.transactionCode
    var text = code.text ?? ""
    if row.equitySwapInvolved.value == true, text != "K" { text += text.isEmpty ? "K" : "/K" }
    switch row.transactionTimeliness.value {
    case .early: text += " V"
    case .late: text += " L"
    case nil:
      if let filed = row.transactionTimeliness.text { text += " " + filed }
    }
    let notes = code.footnoteIDs + row.transactionTimeliness.footnoteIDs
    return CellText(text, tone: tone(of: code.value), footnoteIDs: notes, status: code.status)
  }

  /// The tone of a code: only a purchase and a sale in the market stand out.
  public static func tone(of code: TransactionCode?) -> Tone {
    switch code {
    case TransactionCode.purchase: .purchase
    case TransactionCode.sale: .sale
    default: .plain
    }
  }

  /// The tone of a code's letter.
  public static func tone(of letter: String) -> Tone { tone(of: TransactionCode(rawValue: letter)) }

  /// What the codes of some rows mean, each once, in the order of the rows.
  public static func legend(of rows: [TableRow]) -> [StyledText] {
    var entries: [StyledText] = []
    var seen: Set<String> = []
    func add(_ letter: String, _ meaning: String) {
      guard seen.insert(letter).inserted else { return }
      entries.append(
        StyledText(SafeText(letter), .strong) + StyledText(SafeText(" " + meaning)))
    }
    for row in rows {
      if let code = row.transactionCode.value {
        add(code.rawValue, code.meaning ?? "not a code of the SEC's list")
      }
      if row.equitySwapInvolved.value == true {
        add("K", TransactionCode.equitySwap.meaning ?? "")
      }
      switch row.transactionTimeliness.value {
      case .early: add("V", "voluntarily reported earlier than required")
      case .late: add("L", "reported late, as the filing says itself")
      case nil: break
      }
    }
    return entries
  }
}
