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
}
