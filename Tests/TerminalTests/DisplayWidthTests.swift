import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
  @Test(arguments: [WidthRanges.zeroWidth, WidthRanges.wide])
  func rangesAreSortedAndApart(table: [UInt32]) {
    #expect(table.count.isMultiple(of: 2))
    for place in stride(from: 0, to: table.count, by: 2) {
      #expect(table[place] <= table[place + 1])
      #expect(place == 0 || table[place - 1] < table[place])
    }
  }

  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("…", 1), ("▌", 1), ("山", 2), ("한", 2), ("Ａ", 2), ("😀", 2), ("ｱ", 1),
      ("\u{301}", 0), ("\u{20DD}", 0), ("\u{1160}", 0), ("\u{1100}", 2), ("\u{1F1E9}", 1),
      ("\u{1B}", 0), ("\u{AD}", 0), ("\u{20000}", 2), ("\u{0903}", 1), ("€", 1), ("−", 1),
    ] as [(Unicode.Scalar, Int)])
  func scalarsTakeTheirColumns(scalar: Unicode.Scalar, columns: Int) {
    #expect(DisplayWidth.of(scalar) == columns)
  }

  @Test func everyMarkOfUnicode15TakesNoColumn() {
    for value in UInt32(0x300)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age,
        age <= (15, 0)
      else { continue }
      let category = scalar.properties.generalCategory
      let isMark = category == .nonspacingMark || category == .enclosingMark
      guard !isMark || DisplayWidth.of(scalar) == 0 else {
        Issue.record("U+\(String(value, radix: 16)) is a mark that takes columns")
        return
      }
    }
  }

  @Test func everyEmojiShownInColourTakesTwoColumnsButForFlagLetters() {
    for value in UInt32(0x300)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isEmojiPresentation,
        let age = scalar.properties.age, age <= (15, 0), !(0x1F1E6...0x1F1FF).contains(value)
      else { continue }
      guard DisplayWidth.of(scalar) == 2 else {
        Issue.record("U+\(String(value, radix: 16)) takes one column")
        return
      }
    }
  }

  @Test(arguments: [
    (0, ""), (1, "…"), (2, "a…"), (3, "a…"), (4, "a山…"), (5, "a山田b"), (9, "a山田b"), (-4, ""),
  ])
  func cutTextNeverTakesMoreThanItsColumns(columns: Int, shown: String) {
    let columns = columns < 5 ? columns : columns + 1
    let cut = ("a山田b" as SafeText).cut(to: columns)
    #expect(cut.string == shown)
    #expect(cut.width <= max(columns, 0))
  }

  @Test func ellipsisIsCutWhereItHasNoRoom() {
    #expect(("abcdef" as SafeText).cut(to: 2, ellipsis: "...") == "..")
    #expect(("abcdef" as SafeText).cut(to: 5, ellipsis: "...") == "ab...")
    #expect(("abcdef" as SafeText).cut(to: 6, ellipsis: "...") == "abcdef")
  }

  @Test func marksStayWithTheirCharacterWhenTextIsCut() {
    #expect(("e\u{301}e\u{301}e\u{301}" as SafeText).cut(to: 2) == "e\u{301}…")
  }

  @Test func paddingFillsOnTheSideItIsTold() {
    #expect(("山" as SafeText).padded(to: 5) == "山   ")
    #expect(("山" as SafeText).padded(to: 5, .right) == "   山")
    #expect(("山" as SafeText).padded(to: 5, .centre) == " 山  ")
    #expect(("abc" as SafeText).padded(to: 2) == "abc")
    #expect(("a山b" as SafeText).fitted(to: 3, ellipsis: "~") == "a~ ")
  }
}
