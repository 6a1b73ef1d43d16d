import Testing

@testable import OwnershipForms

/// Where the footnotes and the signatures of a printed form begin; people and companies are made up.
@Suite struct ClosingLinesTests {
  private func footnotes(_ text: String) throws -> [String] {
    try FootnoteReader(PrintedText.lines(text), limit: 50).footnotes.map {
      "\($0.number) \($0.value.text ?? "")"
    }
  }

  /// The lines before the signatures, and the lines of these.
  private func divided(_ text: String, persons: [String]) -> [[String]] {
    let found = SignatureFinder(
      PrintedText.lines(text + "\n** Signature of Reporting Person\nDate"), persons: persons)
    return [found.before, found.signatures].map { lines in
      lines.filter { !$0.pieces.isEmpty }.map(\.text).filter { !$0.hasPrefix("**") && $0 != "Date" }
    }
  }

  @Test func aFilingMayLeaveANumberOut() throws {
    #expect(
      try footnotes("(1) First note.\n(2) Second note.\n(5) Fifth note.\n(6) Sixth note.")
        == ["1 First note.", "2 Second note.", "5 Fifth note.", "6 Sixth note."])
  }

  /// As XML may have them: sorted by the letters of their identifiers.
  @Test func footnotesMayStandInAnotherOrder() throws {
    let order = [1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9]
    #expect(
      try footnotes(order.map { "(\($0)) Note of \($0)." }.joined(separator: "\n"))
        == order.map { "\($0) Note of \($0)." })
  }

  @Test func aListInAFootnoteIsNoOtherOrder() throws {
    #expect(
      try footnotes("(1) First note:\n(3) of a list,\n(2) Second note.\n(3) Third note.")
        == ["1 First note: (3) of a list,", "2 Second note.", "3 Third note."])
  }

  @Test func aReferenceThatBeginsALineIsNoFootnote() throws {
    #expect(
      try footnotes("(1) First note, see\n(4) below.\n(2) Second note.")
        == ["1 First note, see (4) below.", "2 Second note."])
    #expect(
      try footnotes("(1) First note.\n(4) Of a list.\n(2) Second note.")
        == ["1 First note. (4) Of a list.", "2 Second note."])
  }

  /// The first signature was read as remarks where its name is that of a company and the sign
  /// follows.
  @Test func theNameOfACompanyBeginsTheSignatures() {
    let box = [
      "LARKSPUR HOLDINGS LLC,", "By: /s/ Jane Roe, Name:", "Jane Roe, Title: Secretary",
      "03/03/2021", "LARKSPUR 2015 LP, By:", "/s/ Jane Roe", "03/03/2021",
    ]
    #expect(
      divided(box.joined(separator: "\n"), persons: ["LARKSPUR HOLDINGS LLC", "LARKSPUR 2015 LP"])
        == [[], box])
  }

  @Test func remarksAboveTheBoxStayRemarks() {
    let remarks = "The reporting persons may be deemed to be a group for the purposes of this form."
    let box = ["LARKSPUR HOLDINGS LLC,", "By: /s/ Jane Roe", "03/03/2021"]
    #expect(
      divided(([remarks] + box).joined(separator: "\n"), persons: ["LARKSPUR HOLDINGS LLC"])
        == [[remarks], box])
  }
}
