import OwnershipForms
import Testing

@testable import LocalIndex

@Suite struct DecimalKeyTests {
  private static let inOrder = [
    "-1000000", "-101", "-100.5", "-100", "-99", "-1", "-.52", "-0.001", "0", "0.0001", "0.001",
    ".52", "0.521", "1", "1.5", "9", "10", "99", "100", "100.5", "101", "1000000",
    "999999999999999999999999999999",
  ]

  @Test func keysSortAsTheirAmounts() throws {
    let keys = try Self.inOrder.map { try key($0) }
    for (first, second) in zip(keys, keys.dropFirst()) {
      #expect(first.utf8.lexicographicallyPrecedes(second.utf8), "\(first) \(second)")
    }
  }

  @Test(arguments: [("1.50", "1.5"), ("0.00", "-0"), ("100", "100.000"), (".5", "0.50")])
  func equalAmountsHaveEqualKeys(left: String, right: String) throws {
    #expect(try key(left) == key(right))
  }

  private func key(_ text: String) throws -> String {
    DecimalKey.text(of: try #require(ExactDecimal(filed: text)))
  }
}
