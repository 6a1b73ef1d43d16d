/// The transaction code as the SEC's form prints it, which is derived from several cells of a row
/// (technical specification v5.5, section 4.3.8).
///
/// The letter is the one filed. An equity swap adds `/K`. A transaction reported before it was due
/// has a V in the column beside the code. That a transaction is reported late the form does not
/// print by a letter, although the filing says it.
public struct PrintedCode: Hashable, Sendable {
  /// The code with `/K` for an equity swap, such as `F/K`; empty for a row without a code.
  public let letters: String
  /// Whether the transaction was reported early or late; nil where it is on time.
  public let timeliness: TransactionTimeliness?

  /// Whether the form shows a V, for a transaction voluntarily reported earlier than required.
  public var hasV: Bool { timeliness == .early }

  /// Derives the code of a row on a form.
  ///
  /// On a Form 4 a row of form type 5 is early by definition, on a Form 5 a row of form type 4 is
  /// late by definition; without a form only what the row itself says counts.
  public init(of row: TableRow, on form: FormType?) {
    var letters = row.transactionCode.text ?? ""
    if row.equitySwapInvolved.value == true, letters != TransactionCode.equitySwap.rawValue {
      letters += letters.isEmpty ? "K" : "/K"
    }
    self.letters = letters
    timeliness = row.transactionTimeliness.value ?? Self.impliedTimeliness(of: row, on: form)
  }

  /// What the form type of a row says of its timeliness by definition.
  private static func impliedTimeliness(
    of row: TableRow, on form: FormType?
  ) -> TransactionTimeliness? {
    guard row.transactionTimeliness.text == nil, let type = row.transactionFormType.text else {
      return nil
    }
    return switch (form?.family, row.kind, type) {
    case (.form4, .transaction, "5"): .early
    case (.form5, .transaction, "4"), (.form5, .holding, "3"): .late
    default: nil
    }
  }
}
