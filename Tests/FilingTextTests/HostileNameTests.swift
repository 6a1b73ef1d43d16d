import FilingText
import FormTestSupport
import OwnershipForms
import Testing

/// A text that means to harm the terminal, or to break the columns.
enum HostileName: String, CaseIterable {
  case escapeSequences, c1Controls, bidirectional, invisible, long, longCJK, combining, cjk, emoji
  case lineBreaks, tabs

  var text: String {
    switch self {
    // Escape itself may not stand in XML 1.0; U+009B is the one-character beginning of a sequence.
    case .escapeSequences: "Roe\u{9B}31m\u{9B}2JJane\u{7F}\u{9D}0;title\u{9C}"
    case .c1Controls:
      String(String.UnicodeScalarView((0x80...0x9F).compactMap(Unicode.Scalar.init)))
    case .bidirectional: "Roe \u{202E}enaJ\u{202C} \u{2066}x\u{2069} \u{200F}y \u{61C}z"
    case .invisible: "R\u{200B}o\u{FEFF}e\u{AD} \u{E0041}\u{FE0F}\u{3164}J"
    case .long: String(repeating: "x", count: 10_000)
    case .longCJK: String(repeating: "山", count: 5000)
    case .combining: "e" + String(repeating: "\u{301}\u{20DD}", count: 500) + " \u{301}x"
    case .cjk: "山田太郎 株式会社 ﾔﾏﾀﾞ"
    case .emoji: "👩‍👩‍👧‍👦 🇩🇪 👍🏽"
    case .lineBreaks: "Roe\n\nJane\r\u{2028}x\u{2029}y\u{85}z"
    case .tabs: "Roe\tJane\t\tx"
    }
  }

  var isLong: Bool { self == .long || self == .longCJK }

  /// A filing that has the text wherever one can stand.
  func filing() throws -> OwnershipFiling {
    let cell = OwnershipXML.Cell(text, notes: [text])
    func fill(_ row: inout OwnershipXML.Row) {
      row.title = cell
      row.exercisePrice = cell
      row.deemed = cell
      row.timeliness = cell
      row.exercisable = cell
      row.underlyingTitle = cell
      row.underlyingShares = cell
      row.ownership = cell
      row.nature = cell
    }
    let rows: [OwnershipXML.Row] = [
      .init("F", "D", shares: "100", price: "5", ownedAfter: "7", fill),
      .init(text, cell, shares: cell, price: cell, ownedAfter: cell, fill),
    ]
    var xml = OwnershipXML(tableI: rows, tableII: rows, footnotes: [(text, text)])
    xml.issuerName = text
    xml.ticker = text
    xml.issuerCIK = text
    xml.persons = [text, text]
    xml.relationship = "<isOther>1</isOther><otherText>\(text)</otherText>"
    xml.aff10b5One = text
    xml.period = text
    xml.originalSubmission = text
    xml.remarks = text
    xml.signatures = [text]
    // Attribute values fold white space, and so must not hold every character as it is.
    var filing = try FilingReader().read(xml.bytes)
    filing.readings = [
      Reading(
        cell: CellPath(.document, .remarks), status: .uncertain, evidence: text,
        alternatives: [text])
    ]
    filing.source.accessionNumber = text
    filing.header = SubmissionHeader(
      documents: [
        .init(type: text, filename: text, description: text, content: filing.source.document)
      ])
    return filing
  }
}

@Suite struct HostileNameTests {
  @Test(arguments: HostileName.allCases)
  func noPageHoldsWhatATerminalWouldObey(name: HostileName) throws {
    let filing = try name.filing()
    let lines =
      FilingPage(filing, width: 80).lines + WithholdingPage(filing.document, width: 80).lines
    #expect(lines.count > 10)
    for scalar in lines.map(\.plain).joined().unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      #expect(
        !isControl && !Self.hidden.contains(scalar.value), "U+\(String(scalar.value, radix: 16))")
    }
  }

  /// Marks that reorder or hide text, and separators that break a line.
  private static let hidden: Set<UInt32> = [
    0x61C, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
    0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xFE0F, 0xAD, 0xE0041, 0x3164,
  ]

  @Test func aLongNameIsShownToItsLastCharacter() throws {
    let lines = FilingPage(try HostileName.long.filing(), width: 80).lines
    #expect(lines.map(\.plain).joined().count { $0 == "x" } >= 10_000)
  }

  @Test func escapeInAModelBuiltByOthersIsNotShown() {
    let cell = CellText("\u{1B}[31mred", footnoteIDs: ["F\u{1B}"])
    #expect(cell.text.plain == "\u{FFFD}[31mred (F\u{FFFD})")
  }
}
