import Testing

@testable import OwnershipForms

@Suite struct RegionTests {
  private func texts(_ region: FormRegion, in text: String) -> [String] {
    RegionFinder.regions(of: FormSentences.removed(from: PrintedText.lines(text)))[region].map(
      \.text)
  }

  @Test func headingsDivideTheForm() {
    #expect(texts(.head, in: PrintedText.form4).first == "FORM 4")
    #expect(texts(.table(.nonDerivative), in: PrintedText.form4).count == 3)
    #expect(texts(.table(.derivative), in: PrintedText.form4) == [])
    #expect(
      texts(.explanation, in: PrintedText.form4)
        == ["1. Sold under a plan.", "2. Includes 100 shares", "held in a plan."])
    #expect(texts(.remarks, in: PrintedText.form4).first == "Exhibit 24")
  }

  @Test func aTableThatAPageEndTearsApartIsOneRegion() {
    let text = """
      Table I - Non-Derivative Securities
      first
      Reminder: Report on a separate line for each class of
      securities beneficially owned directly or indirectly.
      Table II - Derivative Securities
      second
      Table II - Derivative Securities
      third
      """
    #expect(texts(.table(.derivative), in: text) == ["second", "third"])
  }

  @Test func theFormsOwnWordsAboveTheFootnotesAreNoFootnotes() {
    let text = """
      Explanation of Responses:
      * If the form is filed by more than one reporting person, see Instruction 4(b)(v).
      (1) Held by a trust.
      Note: File three copies of this Form
      """
    #expect(texts(.explanation, in: text) == ["(1) Held by a trust."])
  }

  @Test func aTextWithoutHeadingsIsAllHead() {
    let regions = RegionFinder.regions(of: PrintedText.lines("a\nb"))
    #expect(regions[.head].map(\.text) == ["a", "b"])
    #expect(!regions.has(.table(.nonDerivative)))
  }

  @Test func theFormsOwnSentencesGoOverAsManyLinesAsTheyAreBroken() {
    let text = """
      Exhibit 24
      Persons who respond to the collection of information contained in this form are not
      required to respond unless the form displays a currently
      valid OMB Number.
      * *
      - ** Intentional misstatements or omissions of facts cons
      /s/ Jane Roe
      SEC 1474 (9-02)
      """
    #expect(
      FormSentences.removed(from: PrintedText.lines(text)).map(\.text).filter { !$0.isEmpty }
        == ["Exhibit 24", "/s/ Jane Roe"])
  }
}
