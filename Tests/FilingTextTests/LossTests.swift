import FilingText
import FormTestSupport
import OwnershipForms
import Testing

/// What of a file is missing in the filing stands before what is there.
@Suite struct LossTests {
  private func page(_ diagnostic: Diagnostic) throws -> [String] {
    var filing = try SnapshotFiling.nothingOwned.filing()
    filing.diagnostics = [diagnostic]
    return FilingPage(filing, width: 80).lines.map(\.plain)
  }

  @Test func aTableThatCouldNotBeReadIsNotSaidToBeEmpty() throws {
    let message = "'1,200' in Table I could not be read into a row"
    let lines = try page(Diagnostic(.textNotReadIntoRows, message))
    #expect(lines[1] == message)
    #expect(lines.filter { $0 == "no row could be read" }.count == 2)
    #expect(!lines.contains("none"))
  }

  @Test func anOddityThatLostNothingStandsAtTheEnd() throws {
    let message = "'1,200' stands in a row and fits no column of it"
    let lines = try page(Diagnostic(.valueNotUnderstood, message))
    #expect(lines.last == "- " + message)
    #expect(lines.filter { $0.hasSuffix(message) }.count == 1)
    #expect(lines.filter { $0 == "none" }.count == 2)
  }
}
