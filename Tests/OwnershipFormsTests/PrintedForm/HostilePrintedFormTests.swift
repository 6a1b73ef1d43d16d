import Foundation
import Testing

@testable import OwnershipForms

/// Whatever bytes come, the reader gives a filing or an error; each input here would take minutes if
/// a step were not linear.
@Suite struct HostilePrintedFormTests {
  private let seed: [UInt8]

  init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    seed = [UInt8](
      try Data(contentsOf: package.appending(path: "sample-filings/form4-scarfo.txt")))
  }

  private func read(_ bytes: [UInt8]) -> OwnershipFiling? {
    try? PrintedForm.read(try DecodedText(bytes))
  }

  @Test func theSeedCutAtEveryByteIsReadOrRefused() {
    for end in 0..<seed.count {
      guard let filing = read(Array(seed[..<end])) else { continue }
      for row in filing.document.rows(of: .nonDerivative) {
        for cell in row.record.cells {
          #expect((cell.source?.upperBound ?? 0) <= end)
        }
      }
    }
  }

  @Test func flippedBytesAreReadOrRefused() {
    for index in seed.indices {
      var bytes = seed
      bytes[index] ^= 1 << UInt8(index % 8)
      _ = read(bytes)
    }
  }

  @Test(arguments: ["1", "\t"])
  func aMegabyteInARowIsReadOrRefused(piece: String) {
    let flood = String(repeating: piece, count: 1 << 20)
    _ = read(flooded(with: flood, before: ["Common Stock\t"]))
  }

  @Test(arguments: [
    "1\t", "(1)", "(1) ", "$ ", "a ", "/s/ ", "|", "1,000\t", "(Last)\t", "Remarks:\t", "[",
    "below) ", "01/02/2020 ",
  ])
  func oneThingOverAndOverInEveryPlaceIsReadOrRefused(piece: String) {
    let flood = String(repeating: piece, count: (1 << 16) / piece.utf8.count)
    _ = read(flooded(with: flood, before: places))
  }

  @Test func aHundredThousandLinesAreReadOrRefused() {
    let flood = String(
      repeating: lines.joined(separator: "\n") + "\n", count: 100_000 / lines.count)
    _ = read(flooded(with: flood, before: ["1. Sold"]))
  }

  @Test func oneLineOverAndOverInEveryPlaceIsReadOrRefused() {
    for line in lines {
      let flood = String(repeating: line + "\n", count: 2_000)
      _ = read(flooded(with: flood, before: places))
    }
  }

  private let places = [
    "1. Name", "Roe Jane", "ACME ROCKETS", "Common Stock\t", "1. Sold", "Exhibit 24",
  ]

  private let lines = [
    "Common Stock\t1\tD", "more\t", "1. Name and Address of Reporting Person* Roe", "1. note",
    "(2)", "03/05/2021", "/s/ Roe", "Table I - Non-Derivative Securities", "| a | b |",
    "\t\t\tCode\tV\tAmount\tPrice", "Explanation of Responses:",
  ]

  private func flooded(with flood: String, before places: [String]) -> [UInt8] {
    var form = PrintedText.form4
    for place in places { form = form.replacingOccurrences(of: place, with: "\u{1}" + place) }
    form = form.replacingOccurrences(of: "\u{1}", with: flood)
    return Array(form.utf8)
  }
}
