import FilingText
import FormTestSupport
import OwnershipForms
import Testing

@Suite struct PageSnapshotTests {
  static let widths = [40, 80, 120, 200]

  @Test(arguments: SnapshotFiling.allCases, widths)
  func aFilingIsAsRecorded(sample: SnapshotFiling, width: Int) throws {
    let page = FilingPage(try sample.filing(), width: width)
    try TextSnapshot(page.lines).check("\(sample.rawValue)-page-\(width)")
  }

  @Test(arguments: FormTable.allCases, widths)
  func aTableIsAsRecorded(table: FormTable, width: Int) throws {
    let rows = try SnapshotFiling.officer.filing().document.rows(of: table)
    let text = TableText(rows: rows, of: table, width: width)
    try TextSnapshot(text.lines).check("\(table.rawValue)-\(width)")
  }

  @Test(arguments: widths)
  func theWithholdingsAreAsRecorded(width: Int) throws {
    let page = WithholdingPage(try SnapshotFiling.officer.filing().document, width: width)
    try TextSnapshot(page.lines).check("officer-withholding-\(width)")
  }
}
