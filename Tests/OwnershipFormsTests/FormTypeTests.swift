import OwnershipForms
import Testing

@Suite struct FormTypeTests {
  @Test func amendmentIsAFactOfItsOwn() {
    #expect(FormType(filed: "4/A") == FormType(.form4, isAmendment: true))
    #expect(FormType(filed: "10-K") == nil)
  }
}
