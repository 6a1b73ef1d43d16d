extension HostileFile {
  /// Submissions with more of something than EDGAR writes, or without an end.
  static let submissions = [
    HostileFile("documents in a submission", 900) { count in
      submission(
        header: "", documents: numbered(count) { other("<FILENAME>x\($0).txt", text: "x") })
    },
    HostileFile("empty documents in a submission", 1_000_000) {
      submission(header: "", documents: times($0, "<DOCUMENT></DOCUMENT>"))
    },
    HostileFile("documents without an end", 1_000_000) {
      submission(header: "", documents: times($0, "<DOCUMENT><TYPE>4<TEXT>"))
    },
    HostileFile("documents whose texts have no end", 500_000) {
      submission(header: "", documents: times($0, "<DOCUMENT><TEXT><XML></DOCUMENT>"))
    },
    HostileFile("documents that nearly are one", 300_000) {
      submission(
        header: "", documents: times($0, "<DOCUMENT><TEXT><ownershipDocumen</TEXT></DOCUMENT>"))
    },
    HostileFile("a header of 20 MB", 20 << 20) { submission(header: times($0, "x")) },
    HostileFile("labels in a header", 50_000) { count in
      submission(header: numbered(count) { "LABEL \($0):\tvalue\n" })
    },
    HostileFile("one label over and over", 75_000) {
      submission(header: times($0, "LABEL:\tvalue\n"))
    },
    HostileFile("sections in a header", 25_000) { count in
      submission(header: times(count, "REPORTING-OWNER:\n\tOWNER DATA:\n\t\tNAME:\tx\n"))
    },
    HostileFile("levels of a header", 10_000) { count in
      submission(header: numbered(min(count, 1_400)) { times($0, "\t") + "LABEL:\n" })
    },
    HostileFile("lines of a header that say nothing", 500_000) {
      submission(header: times($0, "x\n"))
    },
    HostileFile("a long line in a header", 1_000_000) {
      submission(header: "LABEL: \(times($0, "x"))\n")
    },
    HostileFile("blanks in a header", 1_000_000) { submission(header: times($0, " ")) },
    HostileFile("tags of a header", 55_000) { count in
      feed(header: numbered(count) { "<LABEL\($0)>value\n" })
    },
    HostileFile("one tag over and over", 75_000) { feed(header: times($0, "<LABEL>value\n")) },
    HostileFile("levels of tags", 55_000) { count in
      feed(header: times(count, "<OWNER>\n") + times(count, "</OWNER>\n"))
    },
    HostileFile("ends of tags", 110_000) { feed(header: times($0, "</OWNER>\n")) },
    HostileFile("'<' in a header", 1_000_000) { feed(header: times($0, "<")) },
    HostileFile("a picture", 10 << 20) { count in
      submission(
        header: "",
        documents: other(
          "<TYPE>GRAPHIC\n<FILENAME>x.jpg",
          text: "begin 644 x.jpg\n" + times(count / 62, "M" + times(60, "#") + "\n") + "end\n"))
    },
    HostileFile("a submission without a document", 31 << 20) {
      "<SEC-DOCUMENT>x\n" + times($0, "x")
    },
    HostileFile("'-----BEGIN' over and over", 25_000) {
      times($0, "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n")
    },
  ]

  private static func submission(header: String, documents: String = "") -> String {
    "<SEC-DOCUMENT>x.txt : 20240318\n<SEC-HEADER>x.hdr.sgml : 20240318\n"
      + "ACCESSION NUMBER:\t\t0099000001-24-000001\nCONFORMED SUBMISSION TYPE:\t4\n"
      + "\(header)</SEC-HEADER>\n\(documents)\(own)</SEC-DOCUMENT>\n"
  }

  private static func feed(header: String) -> String {
    "<SUBMISSION>\n<ACCESSION-NUMBER>0099000001-24-000001\n<TYPE>4\n\(header)\(own)</SUBMISSION>\n"
  }

  private static let own =
    "<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n\(document(""))</XML>\n</TEXT>\n</DOCUMENT>\n"

  private static func other(_ head: String, text: String) -> String {
    "<DOCUMENT>\n<TYPE>EX-99\n\(head)\n<TEXT>\n\(text)\n</TEXT>\n</DOCUMENT>\n"
  }

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
    HostileFile("rows of a printed form", 4_900) { count in
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
  ]

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
