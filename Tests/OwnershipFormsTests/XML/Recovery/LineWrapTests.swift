import FormTestSupport
import Foundation
import OwnershipForms
import Testing

/// Old submissions have a line break after every 1,023 characters, wherever that is.
@Suite struct LineWrapTests {
  /// A document on one line.
  private static let whole: String = {
    let notes = (1...30).map { ("F\($0)", "Note \($0): held by a trust for the family of Roe.") }
    let rows = (1...8).map { number in
      OwnershipXML.Row("S", "D", shares: .init("\(13_000 + number)", notes: ["F\(number)"]))
    }
    return OwnershipXML(tableI: rows, footnotes: notes).text
      .split(separator: "\n").joined()
  }()

  /// The same with a line break after every 1,023 characters, the first line shorter by `offset`.
  private func wrapped(_ text: String, offset: Int, by lineEnd: String = "\n") -> String {
    var rest = Substring(String(repeating: " ", count: offset) + text)
    var lines: [Substring] = []
    while !rest.isEmpty {
      lines.append(rest.prefix(1023))
      rest = rest.dropFirst(1023)
    }
    return lines.joined(separator: lineEnd)
  }

  @Test(arguments: 0..<60)
  func aDocumentThatWrapsBrokeIsReadWhole(offset: Int) throws {
    // Seventeen bytes further each time: the breaks come to stand in tags, values and notes.
    let text = wrapped(Self.whole, offset: offset * 17)
    let whole = try FilingReader().read(Array(Self.whole.utf8))
    let filing = try FilingReader().read(Array(text.utf8))
    guard filing.diagnostics.contains(where: { $0.code == .lineWrapped }) else {
      // No break fell into a tag: the document is XML, and its texts are as filed, breaks and all.
      #expect(filing.document.textsByPath.count == whole.document.textsByPath.count)
      return
    }
    #expect(filing.document.textsByPath == whole.document.textsByPath)
    #expect(filing.diagnostics.allSatisfy { $0.code == .lineWrapped })
    #expect(filing.diagnostics.count == text.filter { $0 == "\n" }.count)
    #expect(filing.readings.allSatisfy { $0.status == .repaired })
  }

  @Test func aValueThatWasJoinedOverABreakIsRepaired() throws {
    // The shares of the first row and a tag further on are broken.
    let place = try #require(Self.whole.range(of: "13001"))
    let before = Self.whole.distance(from: Self.whole.startIndex, to: place.lowerBound)
    let text = wrapped(Self.whole, offset: (1023 - before % 1023 - 2 + 1023) % 1023)
    try #require(text.contains("13\n001"))
    let filing = try FilingReader().read(Array(text.utf8))
    let cell = try #require(filing.document.rows(of: .nonDerivative).first?.transactionShares)
    try #require(filing.diagnostics.contains { $0.code == .lineWrapped })
    #expect(cell.text == "13001")
    #expect(cell.status == .repaired)
    #expect(
      filing.readings.first
        == Reading(
          cell: CellPath(.row(.nonDerivative, 0), .transactionShares), status: .repaired,
          evidence: "joined over a line break after 1,023 characters"))
    let source = try #require(cell.source)
    let filed = Array(text.utf8)[source.lowerBound..<source.upperBound]
    #expect(String(decoding: filed, as: UTF8.self).contains("<value>13\n001</value>"))
  }

  @Test func aBreakOfTwoCharactersIsTakenOutWhole() throws {
    let text = wrapped(Self.whole, offset: 17, by: "\r\n")
    let whole = try FilingReader().read(Array(Self.whole.utf8))
    let filing = try FilingReader().read(Array(text.utf8))
    try #require(filing.diagnostics.contains { $0.code == .lineWrapped })
    #expect(filing.document.textsByPath == whole.document.textsByPath)
  }

  /// A document that is XML keeps its texts as they were filed, wrapped or not.
  @Test func aLongLineOfASoundDocumentStaysAsItIs() throws {
    let note = String(repeating: "x", count: 1023) + "\n" + String(repeating: "y", count: 10)
    let filing = try FilingReader().read(
      OwnershipXML.document("<footnotes><footnote id=\"F1\">\n\(note)</footnote></footnotes>"))
    #expect(filing.document.footnotes.first?.text == "\n" + note)
    #expect(filing.diagnostics == [])
  }
}
