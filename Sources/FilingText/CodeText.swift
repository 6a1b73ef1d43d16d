public import OwnershipForms
import Terminal

/// A transaction code as the printed form shows it, and in words.
public enum CodeText {
  /// The code of a row on a form: as the form prints it, with ` V` for an early report; beyond that
  /// ` L` for a late one, which the form does not print.
  public static func cell(of row: TableRow, on form: FormType? = nil) -> CellText {
    let code = row.transactionCode
    let printed = PrintedCode(of: row, on: form)
    let mark: String? =
      switch printed.timeliness {
      case .early: "V"
      case .late: "L"
      case nil: row.transactionTimeliness.text
      }
    let text = ([printed.letters].filter { !$0.isEmpty } + [mark].compactMap(\.self))
      .joined(separator: " ")
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

  /// What the codes and marks of some rows on a form mean, each once, in the order of the rows.
  public static func legend(of rows: [TableRow], on form: FormType? = nil) -> [StyledText] {
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
      guard let timeliness = PrintedCode(of: row, on: form).timeliness else { continue }
      let isFiled = row.transactionTimeliness.value != nil
      switch timeliness {
      case .early: add("V", "voluntarily reported earlier than required")
      case .late where isFiled: add("L", "reported late, as the filing says itself")
      case .late: add("L", "reported late, as its form type says")
      }
    }
    return entries
  }
}
