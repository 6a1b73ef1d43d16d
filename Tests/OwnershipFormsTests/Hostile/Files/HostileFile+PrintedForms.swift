extension HostileFile {
  /// Printed forms with more of something than a page holds.
  static let printedForms = [
    HostileFile("a printed form of one line", 1_000_000) { printed(titles: times($0, "x")) },
    HostileFile("a printed form of one line of words", 200_000) {
      printed(titles: times($0, "word "))
    },
    HostileFile("a printed form of tabs", 1_000_000) { printed(titles: times($0, "\t")) },
    HostileFile("a printed form of bars", 1_000_000) { printed(titles: times($0, "|")) },
    HostileFile("gaps in a line of a printed form", 340_000) { printed(titles: times($0, "x  ")) },
    HostileFile("footnote marks in a printed form", 200_000) { printed(titles: times($0, "(1)")) },
    HostileFile("rows of a printed form", 2_400) { count in
      printed(rows: numbered(count) { "Common \($0)\t03/05/2024\t\tS\t\t1\tD\t$1\t2\tD\t\n" })
    },
    HostileFile("lines of a row of a printed form", 4_900) {
      printed(rows: "Common Stock\t03/05/2024\t\tS\t\t1\tD\t$1\t2\tD\t\n" + times($0, "more\n"))
    },
    HostileFile("footnotes of a printed form", 4_900) { count in
      printed(notes: numbered(count) { "\($0 + 1). x\n" })
    },
    HostileFile("lines of a footnote of a printed form", 4_900) {
      printed(notes: "1. x\n" + times($0, "more\n"))
    },
    HostileFile("signatures of a printed form", 4_900) {
      printed(signatures: times($0, "/s/ Jane Roe\t03/06/2024\n"))
    },
    HostileFile("signatures without days", 4_900) {
      printed(signatures: times($0, "/s/ Jane Roe\n"))
    },
    HostileFile("a printed form of 5 MB in one line", 5 << 20) { printed(titles: times($0, "x")) },
    HostileFile("a printed form of 10 MB in short lines", 5 << 20) {
      printed(notes: times($0, "x\n"))
    },
    HostileFile("headings of a printed form", 2_400) {
      printed(rows: times($0, "Table I - Non-Derivative Securities\nExplanation of Responses:\n"))
    },
    HostileFile("heads of a printed form", 1_000) {
      printed(head: times($0, "1. Name and Address of Reporting Person*\nRoe Jane\n"))
    },
    HostileFile("further persons of a printed form", 2_400) {
      printed(notes: "", after: times($0, "1. Name and Address of Reporting Person*\nRoe Jane\n"))
    },
    HostileFile("footnote marks in lines without tabs", 4_900) {
      withoutTabs(printed(rows: times($0, "(1)\n")))
    },
    HostileFile("lines of a footnote that end with hyphens", 4_900) {
      printed(notes: times($0, "trans-\n"))
    },
    HostileFile("words of one cell without tabs", 4_900) {
      withoutTabs(printed(rows: times($0, "the words of a title that has no end\n")))
    },
  ]

  /// Printed forms in blocks with blank lines between, as some programs take them out of a PDF.
  static let blocks = [
    HostileFile("equal cells in blocks", 2_400) { inBlocks(printed(rows: times($0, "D\n"))) },
    HostileFile("rows in blocks", 110) {
      inBlocks(printed(rows: times($0, "Common Stock\t03/05/2024\tS\t1\tD\t$1\t2\tD\n")))
    },
    HostileFile("amounts in blocks", 880) { count in
      inBlocks(printed(rows: numbered(count) { "\($0),000\n" }))
    },
    HostileFile("footnote marks in blocks", 880) { count in
      inBlocks(printed(rows: numbered(count) { "(\($0))\n" }))
    },
    HostileFile("titles in blocks", 2_400) {
      inBlocks(printed(rows: times($0, "Common Stock\n")))
    },
    HostileFile("headings in blocks", 1_200) {
      inBlocks(printed(rows: times($0, "1. Title of Security (Instr. 3)\nTable I\n")))
    },
    HostileFile("names of persons in blocks", 800) {
      inBlocks(
        printed(
          after: times(
            $0, "1. Name and Address of Reporting Person*\nRoe Jane\n(Last) (First) (Middle)\n")))
    },
    HostileFile("streets in blocks", 2_400) {
      inBlocks(printed(head: times($0, "1 Long Street\n")))
    },
    HostileFile("ticks in blocks", 2_400) { inBlocks(printed(head: times($0, "X\n"))) },
    HostileFile("signed names in blocks", 2_400) {
      inBlocks(printed(signatures: times($0, "/s/ Jane Roe, by John Doe, attorney-in-fact\n")))
    },
    HostileFile("sentences of the form in blocks", 2_400) {
      inBlocks(printed(notes: times($0, "Reminder: Report on a separate line for each\n")))
    },
    HostileFile("sentences of titles in blocks", 2_400) {
      inBlocks(printed(rows: times($0, "Common Stock of the one and only class that there is\n")))
    },
    HostileFile("a footnote of one line with numbers", 50_000) {
      inBlocks(printed(notes: times($0, "See note 1. 2. (3) ") + "\n"))
    },
  ]

  /// Printed forms in Markdown.
  static let markdown = [
    HostileFile("rows of equal cells in Markdown", 320) {
      inMarkdown(times($0, times(60, "|Deriva") + "|\n"))
    },
    HostileFile("cells of many lines in Markdown", 19_000) {
      inMarkdown("|" + times($0, "a<br>") + "|\n")
    },
    HostileFile("a cell of 150,000 lines in Markdown", 150_000) {
      inMarkdown("|" + times($0, "a<br>") + "|\n")
    },
    HostileFile("lines of cells beside each other in Markdown", 3_000) { count in
      inMarkdown(times(40, "|" + times(count / 40, "(Str<br>")) + "|\n")
    },
    HostileFile("rows of amounts in Markdown", 2_100) {
      inMarkdown(times($0, "|Common Stock|03/05/2024||S||1|D|$1|2|D||\n"))
    },
    HostileFile("headings of tables in Markdown", 1_600) {
      inMarkdown(times($0, "|1. Title of Security (Instr. 3)|2. Transaction Date||||||||||\n"))
    },
    HostileFile("signed names with days in a table of Markdown", 1_600) { count in
      inMarkdown(
        "|Remarks:|||\n" + times(count, "|/s/ Jane Roe|03/06/2024||\n")
          + "|** Signature of Reporting Person|Date||\n")
    },
    HostileFile("raised marks in Markdown", 75_000) { inMarkdown(times($0, "**(1)**<sup>")) },
    HostileFile("links without an end in Markdown", 225_000) { inMarkdown(times($0, "[a](")) },
    HostileFile("brackets in Markdown", 900_000) { inMarkdown(times($0, "[")) },
    HostileFile("emphasis in Markdown", 300_000) { inMarkdown(times($0, "**a")) },
    HostileFile("escapes in Markdown", 450_000) { inMarkdown(times($0, #"\_"#)) },
    HostileFile("tables in Markdown", 1_600) { inMarkdown(times($0, "|a|b|\n|---|---|\n\n")) },
    HostileFile("pictures in Markdown", 2_400) {
      inMarkdown(times($0, "**----- Start of picture text -----**<br>\n"))
    },
  ]

  /// A form whose lines and cells are blocks.
  private static func inBlocks(_ form: String) -> String {
    form.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).joined(separator: "\n\n")
  }

  /// A form in which nothing divides the cells of a row.
  private static func withoutTabs(_ form: String) -> String {
    String(form.map { $0 == "\t" ? " " : $0 })
  }

  /// A form with a table of Markdown below its head.
  private static func inMarkdown(_ rows: String) -> String {
    "**FORM 4**\n\n" + printed(titles: times(60, "|---") + "|\n\(rows)\n")
  }

  private static func printed(
    head: String = "", titles: String = "", rows: String = "", notes: String = "",
    signatures: String = "", after: String = ""
  ) -> String {
    """
    FORM 4\tUNITED STATES SECURITIES AND EXCHANGE COMMISSION
    STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
    Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934
    \(head)1. Name and Address of Reporting Person*
    Roe Jane
    (Last) (First) (Middle)
    2. Issuer Name and Ticker or Trading Symbol
    Maple Harbor Foods Inc [ MHF ]
    3. Date of Earliest Transaction (Month/Day/Year)
    03/05/2024
    5. Relationship of Reporting Person(s) to Issuer
    X Director
    6. Individual or Joint/Group Filing
    Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
    \(titles)1. Title of Security\t2. Transaction Date\t2A. Deemed\tCode\tV\tAmount\t(A) or (D)\tPrice\t5. Amount\t6. Form\t7. Nature
    Common Stock\t03/05/2024\t\tS\t\t100\tD\t$1.00\t900\tD\t
    \(rows)Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
    \(after)Explanation of Responses:
    1. Sold.
    \(notes)Remarks:
    \(signatures)/s/ Jane Roe\t03/06/2024
    ** Signature of Reporting Person\tDate

    """
  }
}
