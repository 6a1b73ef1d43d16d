import Testing

@testable import OwnershipForms

/// Footnotes whose numbers are sorted as words, as the identifiers of XML may be.
@Suite struct SortedNotesTests {
  private func numbers(_ text: String) throws -> [Int] {
    try FootnoteReader(PrintedText.lines(text), limit: 50).footnotes.map(\.number)
  }

  private let order = [1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9]

  @Test func footnotesSortedAsWordsKeepTheirOrder() throws {
    let text = order.map { "(\($0)) Note \($0)." }.joined(separator: "\n")
    let found = try FootnoteReader(PrintedText.lines(text), limit: 50).footnotes
    #expect(found.map(\.number) == order)
    #expect(found.map(\.value.text) == order.map { "Note \($0)." })
  }

  @Test func aListInsideAFootnoteIsNotSortedAsWords() throws {
    #expect(try numbers("(1) First.\n(10) is said below.\n(2) Second.") == [1, 2])
  }

  @Test func numbersWithinSentencesAreNotSortedAsWords() throws {
    let text = order.map { "(\($0)) goes on with" }.joined(separator: "\n")
    #expect(try numbers(text) == Array(1...9))
  }
}
