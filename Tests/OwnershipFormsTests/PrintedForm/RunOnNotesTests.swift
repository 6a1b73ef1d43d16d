import Testing

@testable import OwnershipForms

/// Footnotes whose texts run together, with numbers apart from them; all of them are made up.
@Suite struct RunOnNotesTests {
  /// The texts of the footnotes.
  private func texts(_ text: String) throws -> [String?] {
    try FootnoteReader(RunOnNotes.inOrder(PrintedText.lines(text)), limit: 12).footnotes
      .map(\.value.text)
  }

  /// A sentence of so many characters.
  private func sentence(_ start: String, _ count: Int) -> String {
    var text = start
    while text.count < count - 6 { text += " word" }
    return text + String(repeating: "x", count: count - 1 - text.count) + "."
  }

  @Test func textsThatRunTogetherAreCutWhereTheirNumbersSay() throws {
    let first = sentence("First", 290)
    let head = "Second" + String(repeating: " word", count: 29)
    let rest = "word" + String(repeating: " word", count: 39) + "."
    let more = sentence("More", 60)
    let third = sentence("Third", 90)
    let lines = PrintedText.lines(
      "\(first) \(head)\n\n(1)\n\n(2) \(rest) \(more)\n\n(3) \(third)\n")
    let notes = try FootnoteReader(RunOnNotes.inOrder(lines), limit: 9).footnotes
    #expect(notes.map(\.number) == [1, 2, 3])
    #expect(notes.map(\.value.text) == [first, "\(head) \(rest) \(more)", third])
    #expect(notes.allSatisfy { $0.value.status == .inferred && $0.value.evidence != nil })
  }

  @Test func aNumberWithinASentenceHasItsTextOnBothSides() throws {
    let head = "Sold" + String(repeating: " word", count: 31)
    let rest = "word" + String(repeating: " word", count: 28) + "."
    let lines = PrintedText.lines(
      "(1) Held by a trust. \(head) 1 and\n\n(10) \(rest) \(head) 2 and\n\n(2) \(rest)\n\n"
        + (3...9).map { "(\($0)) Held by fund \($0)." }.joined(separator: "\n\n") + "\n")
    let notes = try FootnoteReader(RunOnNotes.inOrder(lines), limit: 12).footnotes
    #expect(notes.map(\.number) == [1, 10] + Array(2...9))
    #expect(
      notes.prefix(3).map(\.value.text)
        == ["Held by a trust.", "\(head) 1 and \(rest)", "\(head) 2 and \(rest)"])
    #expect(notes.allSatisfy { $0.value.status == .inferred })
  }

  @Test func aSentenceThatRecursAfterDifferentOnesBeginsAFootnote() throws {
    let texts = ["Roe Fund", "Doe Fund", "Acme Fund"].map {
      "The shares reported reflect those of \($0). Jane Roe manages the assets of \($0)"
        + String(repeating: " word", count: 16) + "."
    }
    let long = sentence("Shares were tendered", 120)
    let lines = PrintedText.lines(
      "(1) \(long) \(texts.joined(separator: " "))\n\n(2)\n\n(3)\n\n(4)\n")
    let notes = try FootnoteReader(RunOnNotes.inOrder(lines), limit: 9).footnotes
    #expect(notes.map(\.value.text) == [long] + texts)
  }

  @Test func linesOfAPageAreNotCut() {
    let lines = PrintedText.lines("Held by a trust.\n(1)\n(2) Sold under a plan. Paid in cash.\n")
    #expect(RunOnNotes.inOrder(lines) == lines)
  }

  @Test func aParagraphBelowANumberAloneBeginsTheNextFootnote() throws {
    let first = sentence("First", 290)
    let second = sentence("Second", 180) + " " + sentence("More", 290)
    let third = sentence("Third", 180) + " " + sentence("Rest", 120)
    #expect(
      try texts("\(first) \(second)\n\n(1)\n\n(2)\n\n\(third)\n\n(3)\n") == [first, second, third])
  }

  @Test func aParagraphAfterANumberWithinASentenceGoesOn() throws {
    let first = sentence("First", 320)
    let head = "Second" + String(repeating: " word", count: 40)
    #expect(
      try texts("(1) \(first)\n\n\(head)\n\n(2)\n\nword.\n") == [first, "\(head) word."])
  }

  @Test func whatTheEndOfAPageCutsHasItsNumberBesideItsFirstLine() throws {
    let first = sentence("First", 190) + " " + sentence("More", 190)
    let head = sentence("Second", 190) + " Words" + String(repeating: " word", count: 34)
    let rest =
      "word" + String(repeating: " word", count: 60) + ". " + sentence("Rest", 190) + " "
      + sentence("End", 190)
    #expect(
      try texts("\(first)\n\n(1)\n\n(2) \(head)\n\n\(rest)\n\n(3) Third.\n")
        == [first, "\(head) \(rest)", "Third."])
  }

  @Test func theWidthOfALineIsToldByTheLinesAboveNumbers() throws {
    let first = sentence("First", 167) + " " + sentence("More", 103)
    let second = sentence("Second", 190)
    let heads = ["Third", "Fourth"].map { $0 + String(repeating: " word", count: 34) }
    let rest = "word" + String(repeating: " word", count: 39) + "."
    #expect(
      try texts(
        "\(first) \(second) \(heads[0])\n\n(1)\n\n(2)\n\n(3) \(rest) \(heads[1])\n\n(4) \(rest)\n")
        == [first, second, "\(heads[0]) \(rest)", "\(heads[1]) \(rest)"])
  }

  @Test func aNumberAloneWithoutATextBelowHasItsTextInTheParagraphAbove() throws {
    let first = sentence("First", 60)
    let second = sentence("Second", 160)
    #expect(try texts("(1) \(first) \(second)\n\n(2)\n") == [first, second])
  }
}
