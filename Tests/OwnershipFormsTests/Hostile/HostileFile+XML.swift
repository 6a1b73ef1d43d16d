extension HostileFile {
  /// Markup that is broken, deep, wide or endless.
  static let markup = [
    HostileFile("nothing but '<'", 7 << 20) { times($0, "<") },
    HostileFile("'<' in a document", 7 << 20) { document(times($0, "<")) },
    HostileFile("'&' in a document", 7 << 20) { document(times($0, "&")) },
    HostileFile("'<a ' in a document", 5 << 19) { document(times($0, "<a ")) },
    HostileFile("'<a>' in a document", 5 << 19) { document(times($0, "<a>")) },
    HostileFile("']]>' in a document", 5 << 19) { document(times($0, "]]>")) },
    HostileFile("a tag without an end", 7 << 20) { document("<remarks" + times($0, " ")) },
    HostileFile("a comment without an end", 7 << 19) { document("<!--" + times($0, "- ")) },
    HostileFile("NUL bytes", 10 << 20) { times($0, "\0") },
    HostileFile("NUL bytes in a document", 7 << 20) { document(times($0, "\0")) },
    HostileFile("nothing but blanks", 31 << 20) { times($0, " ") },
    HostileFile("line feeds before a document", 7 << 20) { times($0, "\n") + document("") },
    HostileFile("line feeds before a broken document", 7 << 20) {
      times($0, "\n") + "<ownershipDocument><"
    },
    HostileFile("nesting", 100_000) { document(times($0, "<a>") + times($0, "</a>")) },
    HostileFile("nesting up to the limit, over and over", 20_000) {
      document(times($0, times(60, "<a>") + "x" + times(60, "</a>")))
    },
    HostileFile("groups in groups", 3_500) {
      row(
        times($0, times(50, "<transactionAmounts>") + "x" + times(50, "</transactionAmounts>")))
    },
    HostileFile("attributes of one element", 100_000) { count in
      document("<remarks \(numbered(count) { "a\($0)='' " })>x</remarks>")
    },
    HostileFile("attributes of one element, all the same", 100_000) {
      document("<remarks \(times($0, "a='' "))>x</remarks>")
    },
    HostileFile("namespaces of one element", 100_000) { count in
      document("<remarks \(numbered(count) { "xmlns:a\($0)='u' " })>x</remarks>")
    },
    HostileFile("elements with two attributes", 500_000) {
      document(times($0, "<a b='c' d='e'/>"))
    },
    HostileFile("a long attribute", 7 << 20) { document("<remarks a='\(times($0, "x"))'/>") },
    HostileFile("a long element name", 7 << 20) { document("<\(times($0, "x"))/>") },
    HostileFile("comments", 1_000_000) { document(times($0, "<!---->")) },
    HostileFile("comments in a value", 1_000_000) {
      document("<remarks>\(times($0, "x<!---->"))</remarks>")
    },
    HostileFile("instructions", 1_000_000) { document(times($0, "<?a?>")) },
    HostileFile("empty CDATA sections", 650_000) {
      document("<remarks>\(times($0, "<![CDATA[]]>"))</remarks>")
    },
    HostileFile("a document after the document", 85_000) { times($0, document("")) },
  ]

  /// Entities: those of the file, those of nobody, and characters.
  static let entities = [
    HostileFile("billion laughs", 20) { count in
      let levels = numbered(count) { level in
        "<!ENTITY a\(level + 1) \"\(times(10, "&a\(level);"))\">"
      }
      return document(
        "<remarks>&a\(count);</remarks>",
        doctype: "<!DOCTYPE ownershipDocument [<!ENTITY a0 \"lol\">\(levels)]>")
    },
    HostileFile("one long entity, over and over", 50_000) { count in
      document(
        "<remarks>\(times(count, "&a;"))</remarks>",
        doctype: "<!DOCTYPE ownershipDocument [<!ENTITY a \"\(times(count, "x"))\">]>")
    },
    HostileFile("an external entity", 1) { _ in
      document(
        "<remarks>&a;</remarks>",
        doctype: "<!DOCTYPE ownershipDocument [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
    },
    HostileFile("entities that an external DTD might define", 1_000_000) {
      document(
        "<remarks>\(times($0, "&b;"))</remarks>",
        doctype: "<!DOCTYPE ownershipDocument SYSTEM \"x.dtd\">")
    },
    HostileFile("entity declarations", 300_000) { count in
      document(
        "",
        doctype: "<!DOCTYPE ownershipDocument [\(numbered(count) { "<!ENTITY e\($0) \"x\">" })]>")
    },
    HostileFile("attributes declared by the file", 200_000) { count in
      let declared = numbered(count) { "<!ATTLIST remarks a\($0) CDATA \"x\">" }
      return document(
        "<remarks>x</remarks>", doctype: "<!DOCTYPE ownershipDocument [\(declared)]>")
    },
    HostileFile("'&amp;' in a value", 1_600_000) {
      document("<remarks>\(times($0, "&amp;"))</remarks>")
    },
    HostileFile("'&amp;amp;' in a footnote", 900_000) {
      document(
        "<footnotes><footnote id='F1'>\(times($0, "&amp;amp;"))</footnote></footnotes>")
    },
    HostileFile("characters by number", 1_600_000) {
      document("<remarks>\(times($0, "&#65;"))</remarks>")
    },
  ]

  /// More of something than any form has.
  static let counts = [
    HostileFile("footnotes", 200_000) { count in
      document(
        "<footnotes>\(numbered(count) { "<footnote id='F\($0)'>x</footnote>" })</footnotes>")
    },
    HostileFile("footnotes with one identifier, up to the limit", 10_000) {
      document("<footnotes>\(times($0, "<footnote id='F1'>x</footnote>"))</footnotes>")
    },
    HostileFile("rows", 250_000) {
      document(
        "<nonDerivativeTable>\(times($0, "<nonDerivativeTransaction/>"))</nonDerivativeTable>")
    },
    HostileFile("rows with cells, up to the limit", 10_000) { count in
      document(
        "<nonDerivativeTable>"
          + numbered(count) { number in
            "<nonDerivativeTransaction><securityTitle><value>Common \(number)</value>"
              + "<footnoteId id='F\(number)'/></securityTitle><transactionCoding>"
              + "<transactionCode>F</transactionCode></transactionCoding><transactionAmounts>"
              + "<transactionShares><value>\(number)</value></transactionShares>"
              + "</transactionAmounts></nonDerivativeTransaction>"
          } + "</nonDerivativeTable><footnotes>"
          + numbered(count) { "<footnote id='F\($0)'>tax withholding</footnote>" }
          + "</footnotes>")
    },
    HostileFile("reporting persons", 75_000) {
      document(
        times(
          $0,
          "<reportingOwner><reportingOwnerId><rptOwnerName>x</rptOwnerName></reportingOwnerId>"
            + "</reportingOwner>"))
    },
    HostileFile("empty reporting persons", 400_000) { document(times($0, "<reportingOwner/>")) },
    HostileFile("signatures", 120_000) {
      document(
        times($0, "<ownerSignature><signatureName>x</signatureName></ownerSignature>"))
    },
    HostileFile("tables", 350_000) { document(times($0, "<nonDerivativeTable/>")) },
    HostileFile("footnote references in a cell", 300_000) { count in
      row(
        "<securityTitle><value>x</value>\(numbered(count) { "<footnoteId id='F\($0)'/>" })"
          + "</securityTitle>")
    },
    HostileFile("footnote references without an identifier", 600_000) {
      row("<transactionAmounts>\(times($0, "<footnoteId/>"))</transactionAmounts>")
    },
    HostileFile("one cell over and over", 170_000) {
      row(times($0, "<securityTitle><value>x</value></securityTitle>"))
    },
    HostileFile("values in a cell", 500_000) {
      row("<securityTitle>\(times($0, "<value>x</value>"))</securityTitle>")
    },
    HostileFile("texts beside elements", 350_000) { row(times($0, "x<footnoteId id='F1'/>")) },
    HostileFile("one unknown element over and over", 1_000_000) { document(times($0, "<a>x</a>")) },
    HostileFile("empty unknown elements", 1_900_000) { document(times($0, "<a/>")) },
    HostileFile("unknown elements with names of their own", 400_000) { count in
      document(numbered(count) { "<a\($0)>x</a\($0)>" })
    },
    HostileFile("unknown elements in a group of a row", 400_000) { count in
      row(
        "<transactionAmounts>\(numbered(count) { "<a\($0)>x</a\($0)>" })</transactionAmounts>")
    },
    HostileFile("markup in a value", 1_000_000) {
      document("<remarks>\(times($0, "<b>x</b>"))</remarks>")
    },
  ]
}
