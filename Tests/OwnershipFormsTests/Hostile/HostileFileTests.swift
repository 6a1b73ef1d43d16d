import FormTestSupport
import OwnershipForms
import Testing

/// Files that were made to be costly give a filing or an error, and a filing can be written.
///
/// What they cost at their worst is not for tests, which must not depend on the machine; the
/// benchmarks measure it.
@Suite struct HostileFileTests {
  private func outcome(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) -> Result<OwnershipFiling, ReadingError> {
    do throws(ReadingError) {
      return .success(try FilingReader(limits: limits).read(bytes))
    } catch {
      return .failure(error)
    }
  }

  private func file(_ name: String) throws -> HostileFile {
    try #require(HostileFile.all.first { $0.name == name })
  }

  @Test func noTwoHaveOneName() {
    #expect(Set(HostileFile.all.map(\.name)).count == HostileFile.all.count)
  }

  @Test(arguments: HostileFile.all)
  func aHostileFileIsReadOrRefused(file: HostileFile) {
    let bytes = file.bytes(atMost: 300)
    switch outcome(bytes) {
    case .success(let filing):
      let places = filing.document.records.flatMap(\.cells).compactMap(\.source)
      #expect(places.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
      let json = FilingJSON(file: bytes).bytes(of: filing)
      #expect(String(validating: json, as: UTF8.self) != nil)
      #expect(json.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    case .failure(let error):
      #expect(!error.message.contains("\n"))
    }
  }

  /// With a limit of 50, what is one more than the limit allows is refused, not cut short.
  @Test(arguments: [
    "footnotes", "rows", "reporting persons", "empty reporting persons", "signatures",
    "footnote references in a cell", "nesting", "one unknown element over and over",
    "unknown elements with names of their own",
    "one cell over and over", "documents in a submission", "empty documents in a submission",
    "rows of a printed form", "lines of a footnote of a printed form",
  ])
  func moreThanALimitAllowsIsRefused(name: String) throws {
    var limits = ReadingLimits.standard
    limits.documents = 50
    limits.depth = 50
    limits.footnotes = 50
    limits.footnoteReferences = 50
    limits.rows = 50
    limits.oddities = 50
    limits.printedLines = 70
    guard case .failure(.tooLarge) = outcome(try file(name).bytes(atMost: 100), limits: limits)
    else {
      Issue.record("'\(name)' was not refused")
      return
    }
    if case .failure(.tooLarge) = outcome(try file(name).bytes(atMost: 20), limits: limits) {
      Issue.record("'\(name)' was refused within the limits")
    }
  }

  @Test func aTextInLatin1IsReadWithItsPlaces() throws {
    let bytes = try file("Latin-1").bytes(atMost: 40)
    let filing = try FilingReader().read(bytes)
    #expect(filing.document.remarks.text == String(repeating: "é", count: 40))
    let place = try #require(filing.document.remarks.source)
    #expect(
      bytes[place.lowerBound..<place.upperBound].elementsEqual(
        Array("<remarks>".utf8) + Array(repeating: 0xE9, count: 40) + Array("</remarks>".utf8)))
  }

  @Test func aTextInWindows1252HasItsQuotationMarks() throws {
    let filing = try FilingReader().read(try file("Windows-1252").bytes(atMost: 4))
    #expect(filing.document.remarks.text == "““““")
  }

  @Test func aTextInUTF16IsReadWithItsPlaces() throws {
    let bytes = try file("UTF-16").bytes(atMost: 40)
    let filing = try FilingReader().read(bytes)
    #expect(filing.document.remarks.text == String(repeating: "漢", count: 40))
    let place = try #require(filing.document.remarks.source)
    #expect(place.upperBound - place.lowerBound == 2 * (40 + "<remarks></remarks>".utf8.count))
  }

  @Test(arguments: ["a long number", "a long fraction", "a long year", "a date that there is not"])
  func aValueOfNoKindIsKeptAsText(name: String) throws {
    let filing = try FilingReader().read(try file(name).bytes(atMost: 1000))
    #expect(filing.diagnostics.map(\.code) == [.valueNotUnderstood])
    #expect(filing.document.records.flatMap(\.cells).contains { ($0.text ?? "").utf8.count >= 13 })
  }

  @Test func aTextOfControlCharactersIsWrittenWithoutThem() throws {
    let bytes = try file("control characters").bytes(atMost: 10)
    guard case .success(let filing) = outcome(bytes) else { return }
    #expect(!FilingJSON().bytes(of: filing).contains(0x1B))
  }
}
