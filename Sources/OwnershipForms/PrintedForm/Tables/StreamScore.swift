/// How well a word of an undivided table stands in a column, and what a row lacks without one.
struct StreamScore {
  /// The columns of the table, from left to right.
  let columns: [PrintedColumn]
  /// Words of titles that this table is known to have, folded.
  var titleWords: Set<String> = []

  /// Whether a price of exercise follows the title, which footnotes may give.
  private let isOfDerivatives: Bool

  init(_ table: FormTable, on form: FormType.Family) {
    isOfDerivatives = table == .derivative
    columns = PrintedColumn.columns(of: table, on: form)
  }

  /// A score that forbids.
  static let never = -1_000

  /// What a row loses that leaves a column empty.
  func missing(_ column: PrintedColumn, in kind: RowKind) -> Int {
    switch column.element {
    case .securityTitle: -30
    case .directOrIndirectOwnership: -14
    case .transactionDate: kind == .transaction ? -12 : 0
    case .transactionCode: kind == .transaction ? -7 : 0
    case .transactionShares:
      kind == .transaction ? (column.acquiredOrDisposed == nil ? -6 : -2) : 0
    case .transactionAcquiredDisposedCode: kind == .transaction ? -5 : 0
    case .transactionPricePerShare: kind == .transaction ? -2 : 0
    case .sharesOwnedFollowingTransaction: kind == .transaction ? -5 : -20
    case .underlyingSecurityTitle, .underlyingSecurityShares: -5
    case .exerciseDate, .expirationDate, .conversionOrExercisePrice: -1
    default: 0
    }
  }

  /// How well a word begins a cell of a column.
  func begins(
    _ word: StreamWord, _ texts: TextFit, _ column: PrintedColumn, in kind: RowKind
  ) -> Int {
    if kind == .holding, column.isOfTransaction { return Self.never }
    if column.isOfText {
      return word.isMarks ? Self.never : texts.fit(column) + (word.beginsLine ? 3 : 0)
    }
    guard let token = word.token, let fit = column.fit(token.kind) else { return Self.never }
    switch (column.element, token.kind) {
    case (.transactionPricePerShare, .amount(false)), (.conversionOrExercisePrice, .amount(false)):
      return -2
    case (.transactionShares, .amount(true)), (.sharesOwnedFollowingTransaction, .amount(true)),
      (.underlyingSecurityShares, .amount(true)):
      return 0
    case (.exerciseDate, .marks), (.expirationDate, .marks): return fit + 2
    // A mark after a code is the code's rather than that of an empty V.
    case (.transactionTimeliness, .marks): return 0
    // Of the two columns of Table II one is empty; its amount stands in the other.
    case (.transactionShares, .marks) where column.acquiredOrDisposed != nil: return -4
    default: return fit
    }
  }

  /// How well a word goes on in a cell of a column.
  func goesOn(_ word: StreamWord, _ texts: TextFit, _ column: PrintedColumn) -> Int {
    if word.isMarks {
      switch column.element {
      case .transactionAcquiredDisposedCode: return -6
      case .transactionTimeliness, .deemedExecutionDate: return -1
      case .securityTitle where isOfDerivatives && !word.endsLine: return word.beginsLine ? 0 : 1
      default: return word.beginsLine ? 2 : 1
      }
    }
    return column.isOfText ? texts.fit(column) : Self.never
  }

  /// How well a word is one of a text, by what stands in the column.
  struct TextFit {
    /// In a column of titles.
    var title: Int
    /// In that of the nature of ownership.
    var nature: Int

    fileprivate func fit(_ column: PrintedColumn) -> Int {
      column.element == .natureOfOwnership ? nature : title
    }
  }

  /// How well a word is one of a text.
  func fit(of word: StreamWord) -> TextFit {
    let folded = word.text.lowercased()
    var score = 1
    switch word.token?.kind {
    case .date: score = -9
    case .amount(let isDollars): score = isDollars || word.text.contains(",") ? -7 : -4
    case .letters: score = -3
    case .fragment, .marks: score = -2
    case .text, nil: break
    }
    var fit = TextFit(title: score, nature: score)
    let (isOfTitles, isKnown) = (Self.titleWords.contains(folded), titleWords.contains(folded))
    if isOfTitles { fit.title += 2 }
    if isKnown { fit.title += 2 }
    if isOfTitles || isKnown { fit.nature -= 2 }
    if Self.natureWords.contains(folded) {
      fit.title -= 3
      fit.nature += 3
    }
    return fit
  }

  /// Words of titles, folded.
  static let titleWords: Set<String> = [
    "common", "stock", "class", "option", "options", "restricted", "unit", "units", "rsu", "rsus",
    "share", "shares", "preferred", "ordinary", "warrant", "warrants", "performance", "series",
    "right", "depositary", "phantom", "employee", "non-qualified", "nonqualified", "convertible",
    "note", "notes", "deferred", "incentive", "stock,", "(right", "buy)", "performance-based",
    "performance-", "restricted stock", "limited", "american", "ads", "value",
  ]
  /// Words of the nature of ownership, folded.
  static let natureWords: Set<String> = [
    "by", "see", "footnote", "footnotes", "footnote.", "trust", "held", "through", "spouse", "wife",
    "husband", "child", "children", "son", "daughter", "llc", "l.l.c.", "lp", "l.p.", "l.p.,",
    "partnership", "family", "foundation", "ira", "401(k)", "custodian", "fund", "indirect",
    "account",
    "remarks", "trustee", "trusts", "gst", "revocable", "living", "grat", "estate", "401k", "plan",
    "note.", "joint", "spouse's",
  ]
}
