import Foundation
import Testing

@testable import OwnershipForms

/// Runs over a bench of forms with known values, which is no part of the repository; it stands in
/// the folder `textbench/given` of what the environment variable FORM4_SHARED names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FORM4_SHARED"] != nil))
struct BenchTests {
  private static var folders: [URL] {
    let shared = ProcessInfo.processInfo.environment["FORM4_SHARED"] ?? ""
    let bench = URL(filePath: shared).appending(path: "textbench/given")
    return
      (try? FileManager.default.contentsOfDirectory(at: bench, includingPropertiesForKeys: nil))?
      .sorted { $0.path < $1.path } ?? []
  }

  private func amounts(_ filing: OwnershipFiling) -> Set<ExactDecimal> {
    var amounts: Set<ExactDecimal> = []
    for table in FormTable.allCases {
      for cell in filing.document.rows(of: table).flatMap(\.record.cells)
      where cell.element.valueKind == .amount {
        if let amount = cell.text.flatMap(ExactDecimal.init(filed:)) { amounts.insert(amount) }
      }
    }
    return amounts
  }

  @Test(arguments: ["layout.txt", "raw.txt", "html.txt", "pymupdf.txt", "tabbed.txt", "form.html"])
  func noAmountIsGivenThatTheTextDoesNotHold(variant: String) throws {
    for folder in Self.folders {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: variant)))
      guard let filing = try? FilingReader().read(bytes) else { continue }
      let digits = bytes.filter { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
      let text = String(decoding: digits, as: UTF8.self)
      for amount in amounts(filing) {
        #expect(text.contains(amount.text.filter { $0 != "-" }), "\(folder.lastPathComponent)")
      }
    }
  }
}
