import FormTestSupport
import OwnershipForms
import Testing

@Suite struct FilingElementTests {
  /// The columns of the printed form, Table I, by the heading of its form (SEC 1474).
  @Test(
    arguments: [
      (FilingElement.securityTitle, "1", "1"), (.conversionOrExercisePrice, nil, "2"),
      (.transactionDate, "2", "3"), (.deemedExecutionDate, "2A", "3A"),
      (.transactionCode, "3", "4"),
      (.transactionTimeliness, "3", "4"), (.transactionShares, "4", "5"),
      (.transactionAcquiredDisposedCode, "4", "5"), (.exerciseDate, nil, "6"),
      (.expirationDate, nil, "6"), (.underlyingSecurityTitle, nil, "7"),
      (.transactionPricePerShare, "4", "8"), (.sharesOwnedFollowingTransaction, "5", "9"),
      (.directOrIndirectOwnership, "6", "10"), (.natureOfOwnership, "7", "11"),
    ] as [(FilingElement, String?, String?)])
  func cellsStandInTheColumnsOfThePrintedForm(
    element: FilingElement, tableI: String?, tableII: String?
  ) {
    #expect(element.column(in: .nonDerivative) == tableI)
    #expect(element.column(in: .derivative) == tableII)
  }
}
