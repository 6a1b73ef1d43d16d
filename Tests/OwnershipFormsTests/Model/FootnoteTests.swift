import OwnershipForms
import Testing

@Suite struct FootnoteTests {
  @Test(arguments: [
    ("F1", "1"), ("F10", "10"), ("F", "F"), ("1", "1"), ("FN1", "FN1"), ("", ""), ("f2", "f2"),
  ])
  func theNumberIsThatOfThePrintedForm(id: String, number: String) {
    #expect(Footnote(id: id, text: "").number == number)
  }
}
