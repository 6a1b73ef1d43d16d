import FilingText
import FormTestSupport
import OwnershipForms
import Testing

/// No line is wider than it may be, whatever is in the filing.
@Suite struct PageWidthTests {
  private static let widths = 40...220

  /// Every fourth width, another four for the next sample, so that together they have them all.
  @Test(arguments: Array(SampleFiling.all.enumerated()).map { ($0.offset % 4, $0.element) })
  func noLineOfASampleIsTooWide(shift: Int, sample: SampleFiling) throws {
    let widths = stride(from: Self.widths.lowerBound + shift, through: 220, by: 4)
    try expectLinesThatFit(try FilingReader().read(try sample.bytes()), widths: widths)
  }

  @Test(arguments: SnapshotFiling.allCases)
  func noLineOfASnapshotIsTooWide(sample: SnapshotFiling) throws {
    try expectLinesThatFit(try sample.filing())
  }

  @Test(arguments: HostileName.allCases)
  func noLineOfAHostileFilingIsTooWide(name: HostileName) throws {
    try expectLinesThatFit(
      try name.filing(), widths: name.isLong ? [40, 121] : [40, 57, 80, 121, 220])
  }

  /// The words in place of a table were not wrapped.
  @Test func noLineBesideAFormInPlainTextIsTooWide() throws {
    var filing = try SnapshotFiling.nothingOwned.filing()
    filing.plainForm = PlainForm(
      text: "FORM 4", source: SourceRange(lowerBound: 0, upperBound: 6))
    try expectLinesThatFit(filing)
  }

  @Test(arguments: [-1, 0, 1, 39])
  func aPageIsNeverNarrowerThanFortyColumns(width: Int) throws {
    let filing = try SnapshotFiling.officer.filing()
    #expect(
      FilingPage(filing, width: width).lines == FilingPage(filing, width: 40).lines)
    #expect(
      WithholdingPage(filing.document, width: width).lines
        == WithholdingPage(filing.document, width: 40).lines)
  }

  private func expectLinesThatFit(
    _ filing: OwnershipFiling, widths: some Sequence<Int> = Self.widths
  ) throws {
    for width in widths {
      let pages = [
        "page": FilingPage(filing, width: width).lines,
        "withholding": WithholdingPage(filing.document, width: width).lines,
      ]
      for (name, lines) in pages {
        let tooWide = lines.filter { $0.width > width }.map(\.plain)
        #expect(tooWide == [], "\(name), \(width) columns")
      }
    }
  }
}
