public import BrowserViewModel
import OwnershipForms

extension BrowserRobot {
  /// A browser on all sample filings, the newest first.
  public static func onSamples(columns: Int = 120, rows: Int = 40) throws -> BrowserRobot {
    BrowserRobot(try OpenedFiling.samples(), columns: columns, rows: rows)
  }
}

extension OpenedFiling {
  /// All sample filings, the newest first, those of one day by their names.
  public static func samples() throws -> [OpenedFiling] {
    let opened = try SampleFiling.all.map { sample in
      let bytes = try sample.bytes()
      return OpenedFiling(
        id: FilingHandle(0), filing: try FilingReader().read(bytes),
        path: "sample-filings/\(sample.name)", bytes: bytes)
    }
    let rows = opened.map { ($0, FilingRow($0)) }.sorted { left, right in
      left.1.day == right.1.day ? left.0.path < right.0.path : left.1.day > right.1.day
    }
    return rows.enumerated().map { index, row in
      var filing = row.0
      filing.id = FilingHandle(Int64(index + 1))
      return filing
    }
  }
}
