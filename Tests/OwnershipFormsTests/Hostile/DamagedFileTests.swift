import FormTestSupport
import OwnershipForms
import Testing

/// A file that was cut or in which a byte changed is read as far as it can be, or refused; what it
/// says is never anything else than what was filed.
@Suite struct DamagedFileTests {
  /// A stretch of a file, so that several are tried at once, and the bytes of it that are tried.
  struct Stretch: Sendable, CustomStringConvertible {
    var file: SampleFiling
    var range: Range<Int>
    var step: Int
    var bytes: StrideTo<Int> { stride(from: range.lowerBound, to: range.upperBound, by: step) }
    var description: String { "\(file) \(range)" }
  }

  /// Every byte of the ten smallest sample filings, and some of the two larger fixtures.
  static let stretches: [Stretch] = {
    let fixtures = ["every-element.xml", "submission-with-exhibit.txt"].map { name in
      SampleFiling(path: Fixture.path(name), name: name)
    }
    let sizes = SampleFiling.withXML.map { ((try? $0.bytes().count) ?? 0, $0) }
    let samples = sizes.sorted { $0.0 < $1.0 }.prefix(10).map(\.1)
    return (fixtures.map { ($0, 5) } + samples.map { ($0, 1) }).flatMap { file, step in
      let count = (try? file.bytes().count) ?? 0
      return stride(from: 0, to: count, by: 1000 * step).map { start in
        Stretch(file: file, range: start..<min(start + 1000 * step, count), step: step)
      }
    }
  }()

  private func read(_ bytes: [UInt8]) -> OwnershipFiling? {
    do throws(ReadingError) {
      return try FilingReader().read(bytes)
    } catch {
      return nil
    }
  }

  /// A cut file is refused, or it says that it is cut and what it says as filed is what was filed.
  @Test(arguments: stretches)
  func aFileCutAtAnyByteNeverTellsAnythingElse(stretch: Stretch) throws {
    let bytes = try stretch.file.bytes()
    let whole = try FilingReader().read(bytes).document
    let filed = whole.textsByPath
    for end in stretch.bytes {
      guard let cut = read(Array(bytes[..<end])), cut.document != whole else { continue }
      #expect(cut.diagnostics.contains { $0.code == .documentCut })
      let doubted = Set(cut.readings.map(\.cell))
      let changed = cut.document.textsByPath.filter { path, text in
        filed[path] != text && !doubted.contains(path)
      }
      #expect(changed.isEmpty, "cut at \(end)")
    }
  }

  @Test(arguments: stretches)
  func aFileWithAFlippedBitNeverTraps(stretch: Stretch) throws {
    var bytes = try stretch.file.bytes()
    for index in stretch.bytes {
      let byte = bytes[index]
      bytes[index] ^= UInt8(1 << (index % 8))
      if let filing = read(bytes) {
        let places = filing.document.records.flatMap(\.cells).compactMap(\.source)
        #expect(places.allSatisfy { $0.upperBound <= bytes.count }, "flipped at \(index)")
      }
      bytes[index] = byte
    }
  }
}
