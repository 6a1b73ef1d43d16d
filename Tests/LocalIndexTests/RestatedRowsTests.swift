import OwnershipForms
import Testing

@testable import LocalIndex

/// Which rows an amendment restates, as a question over rows alone.
@Suite struct RestatedRowsTests {
  /// A row of Table I as a test writes it: `S 2014-09-12 D 100 @10 =900 D`, or a holding `=900 I`.
  private func rows(_ texts: [String], of filing: Int64) -> [AmendedRow] {
    texts.enumerated().map { ordinal, text in
      var parts = text.split(separator: " ").map(String.init)
      func take(_ prefix: Character) -> String {
        guard let index = parts.firstIndex(where: { $0.first == prefix }) else { return "" }
        return String(parts.remove(at: index).dropFirst())
      }
      let (price, owned, title) = (take("@"), take("="), take("#"))
      let isHolding = parts.count == 1
      let day = isHolding ? nil : CalendarDay(filed: parts[1])
      return AmendedRow(
        at: RowCursor(
          filing: FilingID(rawValue: filing), table: .nonDerivative, ordinal: ordinal),
        isHolding: isHolding, title: title.isEmpty ? "Common" : title,
        day: day.map(DayNumber.init) ?? .none, code: isHolding ? "" : parts[0],
        direction: isHolding ? "" : parts[2], ownership: parts.last ?? "",
        shares: isHolding ? "" : parts[3], price: price, ownedAfter: owned)
    }
  }

  /// The ordinals that are restated, and the extent of Table I.
  private func restated(
    _ before: [String], by after: [String]
  ) -> (rows: [Int], extent: AmendmentLink.Extent?) {
    let result = RestatedRows(of: rows(before, of: 1), by: rows(after, of: 2))
    return (result.superseded.map(\.ordinal).sorted(), result.extents[.nonDerivative])
  }

  private static let sale = "S 2014-09-12 D 1000 @10 =9000 D"

  /// A case: what stood there, what the amendment has, which rows it restates and the extent.
  struct Case: Sendable, CustomTestStringConvertible {
    var fact: String
    var before: [String]
    var after: [String]
    var rows: [Int]
    var extent: AmendmentLink.Extent
    var testDescription: String { fact }
  }

  static let cases = [
    Case(
      fact: "the same row", before: [sale], after: [sale], rows: [0], extent: .whole),
    Case(
      fact: "zeros at the end of an amount change nothing", before: [sale],
      after: ["S 2014-09-12 D 1000.00 @10.0 =9000 D"], rows: [0], extent: .whole),
    Case(
      fact: "a price corrected", before: [sale], after: ["S 2014-09-12 D 1000 @10.5 =9000 D"],
      rows: [0], extent: .whole),
    Case(
      fact: "an amount corrected, and what is owned with it", before: [sale],
      after: ["S 2014-09-12 D 1100 @10 =8900 D"], rows: [0], extent: .whole),
    Case(
      fact: "what is owned corrected", before: [sale],
      after: ["S 2014-09-12 D 1000 @10 =90000 D"], rows: [0], extent: .whole),
    Case(
      fact: "an amount alone corrected", before: [sale],
      after: ["S 2014-09-12 D 100 @10 =9000 D"], rows: [0], extent: .whole),
    Case(
      fact: "a day corrected, of one row of two",
      before: ["A 2019-12-31 A 900 @0 =1700 D", "A 2020-01-02 A 1980 @0 =3680 D"],
      after: ["A 2019-12-30 A 900 @0 =1700 D"], rows: [0], extent: .part),
    Case(
      fact: "a code corrected", before: [sale], after: ["F 2014-09-12 D 1000 @10 =9000 D"],
      rows: [0], extent: .whole),
    Case(
      fact: "direct ownership corrected to indirect", before: [sale],
      after: ["S 2014-09-12 D 1000 @10 =9000 I"], rows: [0], extent: .whole),
    Case(
      fact: "a title corrected", before: [sale], after: ["#ClassA S 2014-09-12 D 1000 @10 =9000 D"],
      rows: [0], extent: .whole),
    Case(
      fact: "a row of another day is a further one", before: [sale],
      after: ["S 2014-09-15 D 300 @11 =8700 D"], rows: [], extent: .added),
    Case(
      fact: "a row that goes on where the first ends is a further one", before: [sale],
      after: ["S 2014-09-12 D 1000 @10 =8000 D"], rows: [], extent: .added),
    Case(
      fact: "a row of the same event that agrees in no amount is unclear", before: [sale],
      after: ["S 2014-09-12 D 300 @11 =4000 D"], rows: [], extent: .unclear),
    Case(
      fact: "a transaction divided by prices", before: [sale],
      after: ["S 2014-09-12 D 400 @9 =9600 D", "S 2014-09-12 D 600 @10.5 =9000 D"], rows: [0],
      extent: .whole),
    Case(
      fact: "parts that come to something else are unclear", before: [sale],
      after: ["S 2014-09-12 D 400 @9 =9500 D", "S 2014-09-12 D 500 @10.5 =9100 D"], rows: [],
      extent: .unclear),
    Case(
      fact: "the table filed anew with two rows of three changed beyond recognition",
      before: [sale, "P 2014-09-15 A 5 @1 =9005 D", "P 2014-09-15 A 7 @2 =9012 D"],
      after: [sale, "P 2014-09-15 A 50 @3 =9150 D", "P 2014-09-15 A 70 @4 =9220 D"],
      rows: [0, 1, 2], extent: .whole),
    Case(
      fact: "a row repeated beside a further one", before: [sale],
      after: [sale, "S 2014-09-15 D 300 @11 =8700 D"], rows: [0], extent: .whole),
    Case(
      fact: "one of two rows that are equal in every byte", before: [sale, sale], after: [sale],
      rows: [0], extent: .part),
    Case(
      fact: "which of two rows one stands for is unclear",
      before: ["S 2014-09-12 D 100 @10 =900 D", "S 2014-09-12 D 100 @11 =800 D"],
      after: ["S 2014-09-12 D 100 @12 =750 D"], rows: [], extent: .unclear),
    Case(
      fact: "two prices corrected",
      before: ["S 2014-09-12 D 100 @10 =900 D", "S 2014-09-12 D 100 @11 =800 D"],
      after: ["S 2014-09-12 D 100 @10.5 =900 D", "S 2014-09-12 D 100 @11.5 =800 D"],
      rows: [0, 1], extent: .whole),
    Case(
      fact: "holdings added leave the transactions", before: [sale], after: ["=500 I"], rows: [],
      extent: .added),
    Case(
      fact: "a direct holding corrected", before: [sale, "=500 D"], after: ["=600 D"], rows: [1],
      extent: .part),
    Case(
      fact: "an indirect holding may be another one", before: ["=500 I"], after: ["=600 I"],
      rows: [], extent: .unclear),
    Case(
      fact: "an indirect holding repeated", before: ["=500 I"], after: ["=500 I", "=600 I"],
      rows: [0], extent: .whole),
  ]

  @Test(arguments: cases)
  func whatIsRestated(of part: Case) {
    let result = restated(part.before, by: part.after)
    #expect(result.rows == part.rows)
    #expect(result.extent == part.extent)
  }

  @Test func anAmendmentWithoutRowsRestatesNothing() {
    #expect(restated([Self.sale], by: []) == ([], nil))
  }

  @Test func oneTableIsNotRestatedByTheOther() {
    var row = rows([Self.sale], of: 2)[0]
    row.place.table = .derivative
    let result = RestatedRows(of: rows([Self.sale], of: 1), by: [row])
    #expect(result.superseded.isEmpty)
    #expect(result.extents == [.derivative: .added])
  }
}
