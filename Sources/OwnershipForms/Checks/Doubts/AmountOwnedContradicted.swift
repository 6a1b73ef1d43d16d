/// What is owned following the transactions of one security fits together: in some order, each row
/// begins with what another ended with. No rule of the SEC.
///
/// Rows of one security are those of Table I with the same title, form and nature of ownership, and the
/// same footnotes on them, which often name the holder. In Table II the grants of one title are apart,
/// and nothing but footnotes tells them. The rows of a filing stand in no order (section 4.3.3), so every row is a step from what was owned before to
/// what is owned after, and the steps must make one path: no amount is left more often than it is
/// reached, but for the first. Where all rows give one amount it is that after all of them, which
/// filers also do.
enum AmountOwnedContradicted: FilingRule {
  static let rule = CheckRule.doubt(
    "amountOwnedContradicted",
    "the amounts owned after the rows of one security contradict each other")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    var order: [Position] = []
    var steps: [Position: [Step]] = [:]
    for row in filing.transactions where row.row.table == .nonDerivative {
      guard let step = Step(row) else { continue }
      let position = Position(row)
      if steps[position, default: []].isEmpty { order.append(position) }
      steps[position, default: []].append(step)
    }
    for position in order {
      guard let steps = steps[position], let step = contradicted(steps) else { continue }
      findings.add(
        contradicts(step), .sharesOwnedFollowingTransaction, of: step.row.checkedPart)
    }
  }

  /// The first step that begins with an amount which no step ends with, although another one begins
  /// so as well.
  private static func contradicted(_ steps: [Step]) -> Step? {
    guard steps.count > 1, Set(steps.map(\.after)).count > 1 else { return nil }
    var reached: [ExactDecimal: Int] = [:]
    for step in steps { reached[step.after, default: 0] += 1 }
    var unreached: [Step] = []
    for step in steps {
      if let count = reached[step.before], count > 0 {
        reached[step.before] = count - 1
      } else {
        unreached.append(step)
      }
    }
    return unreached.count > 1 ? unreached[1] : nil
  }

  private static func contradicts(_ step: Step) -> String {
    let change = "\(step.shares.text) \(step.isAcquired ? "acquired" : "disposed of")"
    return "'\(step.after.text)' owned after \(change) begins with \(step.before.text), "
      + "and no other row ends with it"
  }

  /// What is owned in one way.
  private struct Position: Hashable {
    var words: [String?] = []
    var notes: [[String]] = []

    init(_ row: CheckedRow) {
      let elements: [FilingElement] = [
        .securityTitle, .directOrIndirectOwnership, .natureOfOwnership,
        .sharesOwnedFollowingTransaction,
      ]
      for element in elements {
        let cell = row.row.record.cell(element)
        notes.append(cell?.footnoteIDs ?? [])
        guard element != .sharesOwnedFollowingTransaction else { continue }
        words.append(cell?.text?.uppercased())
      }
    }
  }

  /// One row as a step from one amount to the next.
  private struct Step {
    var row: CheckedRow
    var before: ExactDecimal
    var after: ExactDecimal
    var shares: ExactDecimal
    var isAcquired: Bool

    init?(_ row: CheckedRow) {
      guard let after = row.row.sharesOwnedFollowing.value,
        let shares = row.row.transactionShares.value,
        let direction = row.row.acquiredOrDisposed.value
      else { return nil }
      let before =
        direction == .acquired ? after.subtracting(shares) : after.adding(shares)
      guard let before else { return nil }
      self.row = row
      self.before = before.reduced
      self.after = after.reduced
      self.shares = shares
      isAcquired = direction == .acquired
    }
  }
}
