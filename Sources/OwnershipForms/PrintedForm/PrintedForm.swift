/// Reads a Form 3, 4 or 5 from its printed page as text, as it was copied or extracted from a PDF.
///
/// The stages, each in a folder of its own: lines and their pieces, the regions of the form, the
/// boxes of the head, the rows of the tables, footnotes and signatures; at last what the form's own
/// rules say. A value that the text does not hold whole carries a reading with its evidence; what
/// nothing supports is left out.
enum PrintedForm {
  /// How far into a text the form's own words are looked for.
  private static let window = 64 << 10

  /// Words that only the printed form has together.
  private static let ownWords: [StaticString] = [
    "securities and exchange commission", "beneficial ownership", "filed pursuant to section 16",
    "name and address of reporting person", "issuer name and ticker", "non-derivative securities",
    "individual or joint/group", "explanation of responses", "signature of reporting person",
    "relationship of reporting person", "(last) (first) (middle)", "no longer subject",
  ]

  /// Whether a text is a printed form: it names the form, its first boxes and Table I, and has most
  /// of the form's own words.
  static func isOne(_ text: [UInt8]) -> Bool {
    let start = text.prefix(window).map { $0 == UInt8(ascii: "|") ? 32 : $0 }
    if isOne(FoldedText(ownWordsIn: start)) { return true }
    if isOne(FoldedText(String(decoding: start, as: UTF8.self))) { return true }
    guard Array(text.prefix(window)).firstIndex(of: "|---|", from: 0) != nil else { return false }
    return isOne(MarkdownLines.lines(of: LineSplitter(Array(text.prefix(window))).lines()))
  }

  /// Whether lines are those of a form.
  private static func isOne(_ lines: [PrintedLine]) -> Bool {
    var start = ""
    for line in lines {
      start += line.text + " "
      if start.utf8.count > window { break }
    }
    return isOne(FoldedText(start))
  }

  private static func isOne(_ folded: FoldedText) -> Bool {
    guard
      folded.contains("form 3") || folded.contains("form 4") || folded.contains("form 5")
        || folded.contains("statement of"),
      folded.contains("name and address of reporting person"),
      folded.contains("non-derivative") || folded.contains("derivative securities")
    else { return false }
    return ownWords.filter { folded.contains($0) }.count >= 7
  }

  /// Reads the form from text.
  ///
  /// - Throws: ``ReadingError/notReadableAsPrintedForm(missing:)`` where the text does not say what
  ///   form it is, or neither who files nor what is reported; ``ReadingError/tooLarge(what:limit:)``
  ///   where it is longer than any form is printed.
  static func read(
    _ text: DecodedText, limits: ReadingLimits = .standard
  ) throws(ReadingError) -> OwnershipFiling {
    try check(text, limits)
    let all = LineSplitter(text.utf8).lines()
    try check(all, breaks: text.utf8.count(of: "<br>"), limits)
    let lines = PageFurniture.removed(from: MarkdownLines.lines(of: all))
    return try read(lines, of: text, as: .text, limits: limits)
  }

  /// Reads the form from a page of HTML.
  ///
  /// - Throws: ``ReadingError/notAFiling`` where the page is of something else, else as
  ///   ``read(_:limits:)``.
  static func read(
    page text: DecodedText, limits: ReadingLimits = .standard
  ) throws(ReadingError) -> OwnershipFiling {
    try check(text, limits)
    let lines = PageLines(try PageParser.page(of: text, limits: limits)).lines
    guard isOne(lines) else { throw .notAFiling }
    try check(lines, limits)
    return try read(lines, of: text, as: .html, limits: limits)
  }

  private static func check(_ text: DecodedText, _ limits: ReadingLimits) throws(ReadingError) {
    guard text.utf8.count <= limits.printedSize else {
      throw .tooLarge(what: "the size of the printed form in bytes", limit: limits.printedSize)
    }
  }

  /// Checks how many lines there are, and how many pieces with those that Markdown breaks in a cell.
  private static func check(
    _ lines: [PrintedLine], breaks: Int = 0, _ limits: ReadingLimits
  ) throws(ReadingError) {
    guard lines.count <= limits.printedLines else {
      throw .tooLarge(what: "the number of lines of the printed form", limit: limits.printedLines)
    }
    guard lines.reduce(breaks, { $0 + $1.pieces.count }) <= limits.printedPieces else {
      throw .tooLarge(what: "the number of pieces of the printed form", limit: limits.printedPieces)
    }
  }

  private static func read(
    _ all: [PrintedLine], of text: DecodedText, as format: FilingSource.Format,
    limits: ReadingLimits
  ) throws(ReadingError) -> OwnershipFiling {
    let lines = GappedWords.closed(in: FormSentences.removed(from: all))
    let areBlocks = TextBlock.areBlocks(lines)
    let regions = RegionFinder.regions(of: areBlocks ? BlockOrder.inOrder(lines) : lines)
    let head = HeadReader(
      HeadRows.inOrder(
        HeadColumns.inOrder(
          regions[.head], below: regions[.furtherPersons] + regions[.listOfPersons])),
      areBlocks: areBlocks)
    guard let type = head.documentType(), let form = type.text.flatMap(FormType.init(filed:))
    else { throw .notReadableAsPrintedForm(missing: "heading") }

    var writer = DocumentWriter(text, format: format)
    writer.writeHead(head, type: type)
    let persons = persons(
      head, regions, areBlocks: areBlocks, printsCommas: printsCommas(regions, all))
    writer.writePersons(persons)
    let names = persons.compactMap { $0.first { $0.0 == .rptOwnerName }?.1.text }
    let closing = ClosingLines(regions, areBlocks: areBlocks, persons: names)
    let footnotes = try FootnoteReader(closing.explanation, limit: limits.footnotes).footnotes
    let isMarkdown = lines.contains(where: \.isRow)
    let notes = areBlocks || isMarkdown ? LostHyphen.restored(in: footnotes) : footnotes
    let cut = isMarkdown ? TornCut(lines) : nil
    let evidence = areBlocks ? TableEvidence(head, notes) : TableEvidence()
    for table in FormTable.allCases where regions.has(.table(table)) {
      let own = regions[.table(table)]
      let rows = try TableReader.rows(
        of: table, on: form.family, in: own, areBlocks: areBlocks, evidence: evidence, cut: cut,
        text: lines, limit: limits.rows)
      writer.writeRows(rows, from: own, of: table, on: form.family, footnotes: notes)
    }
    writer.writeFootnotes(notes, explanation: closing.explanation)
    writer.writeSignatures(
      SignatureReader(
        remarks: closing.remarks, signatures: closing.signatures, runTogether: closing.runTogether,
        persons: names))
    let filing = writer.finish()
    guard !filing.document.reportingPersons.isEmpty || filing.document.issuer.name.text != nil
    else { throw .notReadableAsPrintedForm(missing: "reporting person or issuer") }
    return filing
  }

  /// Whether a form prints a comma behind each city: that with a list of reporting persons does, the other
  /// one does not.
  private static func printsCommas(_ regions: FormRegions, _ lines: [PrintedLine]) -> Bool {
    regions.has(.listOfPersons)
      || lines.contains { FoldedText($0.text, most: 60).contains("print or type responses") }
  }

  private static func persons(
    _ head: HeadReader, _ regions: FormRegions, areBlocks: Bool, printsCommas: Bool
  ) -> [[(FilingElement, PrintedValue)]] {
    let further = regions[.furtherPersons]
    var persons = RepeatedPerson.joined(
      head.persons(),
      areBlocks
        ? PersonBlocks.persons(in: further)
        : HeadReader.persons(in: HeadBoxes(HeadRows.withoutHeadings(further))))
    if printsCommas { persons = persons.map(PostalAddress.withoutComma) }
    let list = regions[.listOfPersons]
    guard !areBlocks else { return persons + PersonTicks.persons(in: list, after: persons) }
    return ListedPersons.completed(persons, by: list)
      + ListOfPersons.persons(in: list, after: persons)
  }
}
