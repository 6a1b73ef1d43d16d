import Testing

@testable import OwnershipForms

@Suite struct LaidOutTests {
  private func rows(_ text: String, of table: FormTable = .nonDerivative) throws -> [[String]] {
    try TableReader.rows(of: table, on: .form4, in: PrintedText.lines(text), limit: 50).map { row in
      row.cells.map {
        "\($0.column.element.name) \($0.value.text ?? "-")"
          + ($0.value.footnoteIDs.isEmpty ? "" : " \($0.value.footnoteIDs)")
      }
    }
  }

  private let headings = """
    1. Title of Security (Instr. 3)    2. Transaction   2A. Deemed       3.             4. Securities Acquired (A) or    5. Amount of     6. Ownership   7. Nature of
                                       Date             Execution Date   Transaction    Disposed Of (D)                  Securities       Form           Indirect
                                                                         Code     V     Amount     (A) or (D)   Price    Owned            Direct (D)     Ownership

    """

  @Test func cellsStandUnderTheirHeadings() throws {
    #expect(
      try rows(
        headings + """
          Common Stock                       03/04/2021                        S        V     1,200        D           $7.50    8,800(1)         D
          """) == [
          [
            "securityTitle Common Stock", "transactionDate 2021-03-04", "transactionCode S",
            "transactionTimeliness V", "transactionShares 1200",
            "transactionAcquiredDisposedCode D", "transactionPricePerShare 7.50",
            "sharesOwnedFollowingTransaction 8800 [\"F1\"]", "directOrIndirectOwnership D",
          ]
        ])
  }

  @Test func linesAboveAndBelowTheValuesBelongToTheirRow() throws {
    let found = try rows(
      headings + """
        Common stock, par value                                                                                                                       See
                                           03/04/2021                        S              1,200        D           $7.50    8,800            I      footnote
        of ten cents                                                                                                                                  (2)
        Preferred stock, par                                                                                                                          By a
                                           03/05/2021                        P                300        A           $7.50    9,100            I      trust
        value                                                                                                                                         (3)
        """)
    #expect(
      found.map { [$0.first, $0.last] } == [
        [
          "securityTitle Common stock, par value of ten cents",
          "natureOfOwnership See footnote [\"F2\"]",
        ],
        [
          "securityTitle Preferred stock, par value",
          "natureOfOwnership By a trust [\"F3\"]",
        ],
      ])
  }

  @Test func ruledLinesDivideRowsOfATableDrawnWithBoxes() throws {
    let bars = headings.split(separator: "\n").map { "│" + $0 }.joined(separator: "\n")
    #expect(
      try rows(
        bars + "\n" + """
          ├───────────────────────────────────────────────────────────────┤
          │Common                             │                                                                                                  │
          │Stock                              │03/04/2021                       S              1,200        D           $7.50    8,800            D
          ├───────────────────────────────────────────────────────────────┤
          │Preferred                          │03/05/2021                       P                300        A           $7.50    9,100            D
          │Stock                              │
          """
      ).map(\.first) == ["securityTitle Common Stock", "securityTitle Preferred Stock"])
  }

  /// The headings of the two columns stand further left than the number above them.
  @Test func theFirstHeadingOfAGroupMayStandLeftOfItsNumber() {
    let lines = PrintedText.lines(
      """
      4.          5. Number of      6. Date Exercisable
      Transaction Derivative
      Code        Securities
      Code V (A)           (D)
      """)
    let header = TableHeader(.derivative, on: .form4, laidOut: lines)
    let columns = header.columns.indices.filter { header.columns[$0].acquiredOrDisposed != nil }
    #expect(columns.map { header.fields[$0] } == [6, 15])
  }

  /// The headings of the two columns stand below the next number, and the one above has the same word.
  @Test func theLastHeadingOfAGroupMayStandRightOfTheNextNumber() {
    let lines = PrintedText.lines(
      """
      4.          5. Number of    6. Date Exercisable            7. Title
      Transaction Derivative      and Expiration Date
      Code        Securities
                  Acquired (A) or
                  Disposed of
                  (D)                         Date       Expiration
      Code V              (A)      (D)        Exercisable Date   Title
      """)
    let header = TableHeader(.derivative, on: .form4, laidOut: lines)
    let columns = header.columns.indices.filter {
      header.columns[$0].acquiredOrDisposed != nil || header.columns[$0].element == .exerciseDate
    }
    #expect(columns.map { header.fields[$0] } == [11, 26, 32])
  }

  @Test func aHeadInColumnsIsReadColumnByColumn() {
    let head = HeadColumns.inOrder(
      PrintedText.lines(
        """
        FORM 4                    STATEMENT
        1. Name and Address of Reporting Person*    2. Issuer Name and Ticker or Trading Symbol
        Roe Jane                                    ACME ROCKETS INC [ACME]
        (Last)      (First)      (Middle)           3. Date of Earliest Transaction
        12 MILL LANE                                03/04/2021
        """))
    #expect(
      head.map(\.text) == [
        "FORM 4 STATEMENT", "1. Name and Address of Reporting Person*", "Roe Jane", "(Last)",
        "(First)", "(Middle)", "12 MILL LANE", "2. Issuer Name and Ticker or Trading Symbol",
        "ACME ROCKETS INC [ACME]", "3. Date of Earliest Transaction", "03/04/2021",
      ])
  }

  /// A line as long as its box has one blank before what stands in the next one.
  @Test(arguments: [
    ("12 SOUTH MILL LANE, THE OLD FORGE, SUITE 03/04/2021", "03/04/2021", [] as [String]),
    (
      "HARROW FINANCIAL HOLDINGS LTD/ CAN Acme-Rockets Inc. [ ACME ]",
      "Acme-Rockets Inc. [ ACME ]", []
    ),
    (
      "SCHOENBERGER-DOE JANE ELIZABETH QUINN ACME ROCKETS INC [ACME]", "ACME ROCKETS INC [ACME]",
      ["ELIZABETH QUINN ACME ROCKETS INC"]
    ),
  ])
  func whatStandsBesideAFullBoxIsOfTheNextOne(line: String, next: String, others: [String]) {
    let below = PrintedText.lines("HARROW FINANCIAL HOLDINGS LTD/ CAN\nHARROW FINANCIAL\n")
    let head = HeadColumns.inOrder(
      PrintedText.lines(
        """
        1. Name and Address of Reporting Person*    2. Issuer Name and Ticker or Trading Symbol
        (Last)      (First)      (Middle)           3. Date of Earliest Transaction
        \(line)
        """), below: below)
    #expect(
      head.map(\.text) == [
        "1. Name and Address of Reporting Person*", "(Last)", "(First)", "(Middle)",
        String(line.dropLast(next.count + 1)), "2. Issuer Name and Ticker or Trading Symbol",
        "3. Date of Earliest Transaction", next,
      ])
    #expect(Array((head.last?.pieces[0].alternatives ?? []).prefix(others.count)) == others)
  }

  @Test func aTickStandsLeftOfItsLabelEvenBelowIt() {
    let head = HeadReader(
      PrintedText.lines(
        """
          1. Name and Address of Reporting Person*
          Roe Jane
          5. Relationship of Reporting Person(s) to Issuer
             X     Director                    10% Owner
                   Officer (give title         Other (specify
             X     below)                      below)
                   Treasurer
        """))
    #expect(
      head.persons().first?.map { "\($0.0.name) \($0.1.text ?? "")" } == [
        "rptOwnerName Roe Jane", "isDirector 1", "isOfficer 1", "officerTitle Treasurer",
      ])
  }

  @Test func aNumberInTheMiddleOfItsFootnoteComesFirst() throws {
    let lines = PrintedText.lines(
      """
          (1) Held by a trust.
              Held by a second trust, of which the person
          (2)
              is a trustee.
              Held by a third trust, of
          (3) which the person is
              the other trustee.
      """)
    let notes = try FootnoteReader(CenteredNotes.inOrder(lines), limit: 9).footnotes
    #expect(
      notes.map { $0.value.text ?? "" } == [
        "Held by a trust.", "Held by a second trust, of which the person is a trustee.",
        "Held by a third trust, of which the person is the other trustee.",
      ])
  }
}
