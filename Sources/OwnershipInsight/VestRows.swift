import OwnershipForms

/// Finds the vest or exercise rows that a withholding row belongs to.
///
/// The rule: rows of the same table with the same security, the same day and the same form and
/// nature of ownership, that acquired by exercise or conversion (codes M, X, O, C); where there is
/// none, by a grant (code A) of at least as many securities. In Table II the derivative itself is
/// what vests, so its rows dispose. As many withholding rows as vest rows are paired in their
/// order, if each fits; else they are taken together.
struct VestRows {
  private let reference: RowReference
  private let row: TableRow
  private let document: OwnershipDocument

  private static let exerciseCodes: [TransactionCode] = [
    .exemptExercise, .inTheMoneyExercise, .outOfTheMoneyExercise, .conversion,
  ]

  init(of reference: RowReference, _ row: TableRow, in document: OwnershipDocument) {
    self.reference = reference
    self.row = row
    self.document = document
  }

  /// Where the securities come from.
  var origin: TaxWithholding.Origin {
    let exercised = rows { Self.exerciseCodes.contains($0) }
    if !exercised.isEmpty { return .rows(match(exercised, isOnlyAward: false)) }
    let awarded = rows { $0 == .award }.filter { isEnough([$0], for: [reference]) }
    return awarded.isEmpty ? .noVestRow : .rows(match(awarded, isOnlyAward: true))
  }

  private func match(
    _ candidates: [RowReference], isOnlyAward: Bool
  ) -> TaxWithholding.Match {
    let withheld = references { TaxWithholding.isWithholding($0) }
    var acquired = candidates
    var sharing = withheld
    if candidates.count == withheld.count,
      zip(candidates, withheld).allSatisfy({ isEnough([$0], for: [$1]) }),
      let place = withheld.firstIndex(of: reference)
    {
      acquired = [candidates[place]]
      sharing = [reference]
    }
    let acquiredShares = total(acquired)
    let withheldShares = total(sharing)
    return TaxWithholding.Match(
      acquired: acquired, derivative: derivativeRows(for: acquired), withheld: sharing,
      acquiredShares: acquiredShares, withheldShares: withheldShares,
      percentWithheld: acquiredShares.flatMap { withheldShares?.share(of: $0) },
      isOnlyAward: isOnlyAward)
  }

  /// The rows of Table II that gave the securities of some rows of Table I.
  private func derivativeRows(for acquired: [RowReference]) -> [RowReference] {
    guard reference.table == .nonDerivative else { return [] }
    let amounts = acquired.compactMap { self[$0].transactionShares.value }
    return document.rows(of: .derivative).enumerated().compactMap { index, other in
      guard other.kind == .transaction, let code = other.transactionCode.value,
        Self.exerciseCodes.contains(code), isSameDay(other),
        let shares = other.underlyingSecurityShares.value ?? other.transactionShares.value,
        amounts.contains(where: { $0.isSameAmount(as: shares) })
      else { return nil }
      return RowReference(.derivative, index)
    }
  }

  private func rows(withCode isWanted: (TransactionCode) -> Bool) -> [RowReference] {
    references { other in
      guard other.kind == .transaction, let code = other.transactionCode.value, isWanted(code)
      else { return false }
      let expected: AcquiredOrDisposed =
        reference.table == .derivative && code != .award ? .disposed : .acquired
      return other.acquiredOrDisposed.value == expected
    }
  }

  /// The rows of the table that share security, day and ownership with the row, and fulfil more.
  private func references(where isWanted: (TableRow) -> Bool) -> [RowReference] {
    document.rows(of: reference.table).enumerated().compactMap { index, other in
      guard isWanted(other), isSameDay(other),
        folded(other.securityTitle) == folded(row.securityTitle),
        other.ownershipForm.text == row.ownershipForm.text,
        folded(other.natureOfOwnership) == folded(row.natureOfOwnership)
      else { return nil }
      return RowReference(reference.table, index)
    }
  }

  private func isSameDay(_ other: TableRow) -> Bool {
    guard let day = row.transactionDate.value else { return false }
    return other.transactionDate.value == day
  }

  private func folded(_ cell: ReportedCell<String>) -> String {
    (cell.text ?? "").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func isEnough(_ acquired: [RowReference], for withheld: [RowReference]) -> Bool {
    guard let have = total(acquired), let need = total(withheld) else { return false }
    return !have.isLess(than: need)
  }

  private func total(_ rows: [RowReference]) -> ExactDecimal? {
    var sum = ExactDecimal(significand: 0)
    for row in rows {
      guard let shares = self[row].transactionShares.value, let next = sum.adding(shares) else {
        return nil
      }
      sum = next
    }
    return sum
  }

  private subscript(reference: RowReference) -> TableRow {
    document.rows(of: reference.table)[reference.index]
  }
}
