import Testing

@testable import OwnershipForms

/// How far apart the cells of a row may stand in a table in blocks; everything is made up.
@Suite struct BlockReachTests {
  @Test func aTransactionBelowManyHoldingsFindsItsRow() {
    let cells = """
      A Stock B Stock C Stock E Stock F Stock 100 D 200 D 300 D 400 D 03/04/2021 S 50 D $7 900 D
      """
    let blocks = cells.replacing(" Stock ", with: "_Stock ").words.map {
      $0.replacing("_", with: " ")
    }
    let rows = BlockRows.rows(
      of: PrintedText.lines(blocks.joined(separator: "\n\n")), in: .nonDerivative, on: .form4)
    #expect(
      rows.map { [$0[.securityTitle]?.text, $0[.sharesOwnedFollowingTransaction]?.text] } == [
        ["A Stock", "100"], ["B Stock", "200"], ["C Stock", "300"], ["E Stock", "400"],
        ["F Stock", "900"],
      ])
    #expect(rows.count { $0[.transactionDate]?.text == "2021-03-04" } == 1)
  }
}
