import FilingText
import Testing

@Suite struct CSVTextTests {
  @Test func valuesAreExactAndQuotedOnlyWhereNeeded() {
    let rows = [["a", "b,c", "d\"e"], ["", "f\ng", "h\ti"]]
    #expect(CSVText.lines(rows) == "a,\"b,c\",\"d\"\"e\"\r\n,\"f\ng\",h\ti\r\n")
    #expect(CSVText(.tab).lines(rows) == "a\tb,c\t\"d\"\"e\"\r\n\t\"f\ng\"\t\"h\ti\"\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("  =1+1", "'  =1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+1+2", "'+1+2"),
    ("-2+3", "'-2+3"), ("\t=1", "'\t=1"), ("＝1", "'＝1"), ("=a,b", "\"'=a,b\""),
    ("-100", "-100"), ("+1.50", "+1.50"), ("3.830", "3.830"), ("a=1", "a=1"), ("", ""),
  ])
  func aFormulaIsDefusedForSpreadsheetsOnly(text: String, defused: String) {
    #expect(CSVText(isForSpreadsheet: true).lines([[text]]) == defused + "\r\n")
    let exact = text.contains(",") ? "\"\(text)\"" : text
    #expect(CSVText().lines([[text]]) == exact + "\r\n")
  }
}
