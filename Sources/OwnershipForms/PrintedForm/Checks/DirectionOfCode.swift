/// Which way a transaction in Table II goes by its code, where the text does not show in which of the
/// two columns its amount stands.
///
/// Less is owned after it than it was about only where they were disposed of. Else only codes tell that
/// General Instruction 8 describes as one or the other, or that a derivative security can have in one
/// way alone.
enum DirectionOfCode {
  /// The code of column 5 for a row; nil where nothing supports one, as where what is traded is an
  /// obligation.
  static func value(of row: DraftRow) -> PrintedValue? {
    guard row.acquiredOrDisposed == nil, row[.transactionShares]?.text != nil,
      row[.securityTitle]?.text.map({ !FoldedText($0, most: 200).contains("obligation") }) ?? false
    else { return nil }
    if let disposed = disposed(by: row) { return disposed }
    guard let code = row[.transactionCode]?.text?.prefix(1),
      let direction = directions[String(code)]
    else { return nil }
    return PrintedValue(
      text: direction.rawValue, range: row[.transactionCode]?.range, status: .inferred,
      evidence: "the text does not show in which column of Table II the amount stands; "
        + "a row with the code \(code) has it as a rule under (\(direction.rawValue))")
  }

  /// The code of disposal where less is owned after the transaction than it was about; nil where the
  /// text may have either amount in another row.
  private static func disposed(by row: DraftRow) -> PrintedValue? {
    guard let owned = row[.sharesOwnedFollowingTransaction], let shares = row[.transactionShares],
      owned.status == .asFiled, shares.status == .asFiled,
      let after = owned.text.flatMap(ExactDecimal.init(filed:)),
      let amount = shares.text.flatMap(ExactDecimal.init(filed:)), after.isLess(than: amount)
    else { return nil }
    return PrintedValue(
      text: AcquiredOrDisposed.disposed.rawValue, range: owned.range, status: .inferred,
      evidence: "the text does not show in which column of Table II the amount stands; "
        + "less is owned after the transaction than it was about, so it stands under (D)")
  }

  private static let directions: [String: AcquiredOrDisposed] = [
    "A": .acquired, "P": .acquired, "M": .disposed, "C": .disposed, "X": .disposed, "O": .disposed,
    "S": .disposed, "F": .disposed, "D": .disposed, "E": .disposed, "H": .disposed, "G": .disposed,
  ]
}
