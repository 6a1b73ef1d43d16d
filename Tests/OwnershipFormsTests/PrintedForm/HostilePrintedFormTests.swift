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

  /// Reads a form however long it is, so that every step sees all of it.
  private func read(_ bytes: [UInt8]) -> OwnershipFiling? {
    var limits = ReadingLimits.standard
    limits.printedSize = .max
    limits.printedLines = .max
    limits.printedPieces = .max
    return try? PrintedForm.read(try DecodedText(bytes), limits: limits)
  }

  /// What the door says of a form; nil where it reads it.
  private func error(_ bytes: [UInt8]) -> ReadingError? {
    do throws(ReadingError) {
      _ = try FilingReader().read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["rows of equal cells in Markdown", "cells of many lines in Markdown"])
  func aFormOfMorePiecesThanTheLimitIsRefused(name: String) throws {
    let file = try #require(HostileFile.markdown.first { $0.name == name })
    var limits = ReadingLimits.standard
    limits.printedPieces = 400
    func outcome(_ count: Int) throws -> Result<OwnershipFiling, ReadingError> {
      let text = try DecodedText(file.bytes(atMost: count))
      return Result { () throws(ReadingError) in try PrintedForm.read(text, limits: limits) }
    }
    #expect(throws: Never.self) { try outcome(4).get() }
    #expect(
      throws: ReadingError.tooLarge(what: "the number of pieces of the printed form", limit: 400)
    ) { try outcome(400).get() }
  }

  @Test func aFormOfMoreLinesThanTheLimitIsRefused() {
    let flood = String(repeating: "\n", count: 5000)
    #expect(
      error(flooded(with: flood, before: ["1. Sold"]))
        == .tooLarge(what: "the number of lines of the printed form", limit: 5000))
  }

  @Test func aFormOfMoreBytesThanTheLimitIsRefused() {
    let flood = String(repeating: "x", count: 1 << 20)
    #expect(
      error(flooded(with: flood, before: ["1. Sold"]))
        == .tooLarge(what: "the size of the printed form in bytes", limit: 1 << 20))
  }

  /// Every text below a label once copied all boxes before it.
  @Test func manyPersonsBelowTheTablesAreRead() throws {
    let persons = (0..<4000).map { "1. Name and Address of Reporting Person*\nRoe Jane \($0)\n" }
    let form = flooded(with: persons.joined(), before: ["Explanation of Responses"])
    #expect(try #require(read(form)).document.reportingPersons.count == 4001)
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
