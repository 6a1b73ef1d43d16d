import OwnershipForms
import Testing

@Suite struct FormTypeTests {
  @Test(arguments: [
    ("3", FormType.Family.form3, false), ("4", .form4, false), ("5", .form5, false),
    ("3/A", .form3, true), ("4/A", .form4, true), ("5/A", .form5, true), ("4/a", .form4, true),
  ])
  func familyAndAmendmentAreTwoFacts(text: String, family: FormType.Family, isAmendment: Bool) {
    #expect(FormType(filed: text) == FormType(family, isAmendment: isAmendment))
  }

  @Test(arguments: ["", "6", "2", "10-K", "44", "4/", "4/B", "4A", "3-A", "FORM 4", "144", "/A"])
  func anyOtherTextIsNoForm(text: String) {
    #expect(FormType(filed: text) == nil)
  }

  @Test func theTextIsAsTheSECWritesIt() {
    let texts = FormType.Family.allCases.flatMap { family in
      [FormType(family).text, FormType(family, isAmendment: true).text]
    }
    #expect(texts == ["3", "3/A", "4", "4/A", "5", "5/A"])
  }
}
