import Testing

@testable import OwnershipForms

/// Texts of forms for these tests; people and companies are made up.
enum PrintedText {
  /// A Form 4 with its pieces in place, divided at tabs.
  static let form4 = """
    FORM 4
    UNITED STATES SECURITIES AND EXCHANGE COMMISSION
    STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
    Check this box if no longer subject to X Section 16. Form 4 or Form 5 obligations may continue.
    Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934
    1. Name and Address of Reporting Person* Roe Jane (Last) (First) (Middle) 12 MILL LANE (Street) \
    SPRINGFIELD IL 62701 (City) (State) (Zip)\t\t2. Issuer Name and Ticker or Trading Symbol \
    ACME ROCKETS INC [ ACME ]\t\t5. Relationship of Reporting Person(s) to Issuer (Check all \
    applicable) X Director 10% Owner X Officer (give title Other (specify below) below) Treasurer
    \t\t3. Date of Earliest Transaction (Month/Day/Year) 03/04/2021\t\t
    \t\t4. If Amendment, Date of Original Filed (Month/Day/Year)\t\t6. Individual or Joint/Group \
    Filing (Check Applicable Line) X Form filed by One Reporting Person
    Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\t\t
    1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution \
    Date, if any\t3. Transaction Code (Instr. 8)\t\t4. Securities Acquired (A) or Disposed Of (D)\
    \t\t\t5. Amount of Securities Beneficially Owned Following\t6. Ownership Form: Direct (D)\t\
    7. Nature of Indirect Beneficial Ownership
    \t\t\tCode\tV\tAmount\t(A) or (D)\tPrice\t\t\t
    Common Stock\t03/04/2021\t\tS(1)\tV\t1,200\tD\t$7.50\t8,800(2)\tI\tBy trust
    Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\t\t
    Explanation of Responses:
    1. Sold under a plan.
    2. Includes 100 shares
    held in a plan.
    Remarks:
    Exhibit 24
    /s/ Jane Roe
    03/05/2021
    ** Signature of Reporting Person
    Date
    Reminder: Report on a separate line for each class of securities.
    """

  static func read(_ text: String) throws -> OwnershipFiling {
    try PrintedForm.read(try DecodedText(Array(text.utf8)))
  }

  static func lines(_ text: String) -> [PrintedLine] { LineSplitter(Array(text.utf8)).lines() }

  static func line(_ text: String) -> PrintedLine {
    lines(text).first ?? PrintedLine(pieces: [], isDivided: false)
  }

  /// The rows of a table's lines: each cell's element, text and footnotes.
  static func rows(
    _ lines: String, of table: FormTable = .nonDerivative, on form: FormType.Family = .form4
  ) throws -> [[String]] {
    try TableReader.rows(of: table, on: form, in: Self.lines(lines), limit: 100).map { row in
      row.cells.map {
        "\($0.column.element.name) \($0.value.text ?? "-")"
          + ($0.value.footnoteIDs.isEmpty ? "" : " \($0.value.footnoteIDs)")
      }
    }
  }

  /// The headings of Table II, divided at tabs.
  static let headingsOfTableII = """
    1. Title of Derivative Security\t2. Conversion or Exercise Price of Derivative Security\t\
    3. Transaction Date\t3A. Deemed Execution Date\t4. Transaction Code (Instr. 8)\t\t5. Number\t\t\
    6. Date Exercisable and Expiration Date (Month/Day/Year)\t\t7. Title and Amount of Underlying\t\t\
    8. Price of Derivative Security\t9. Number of derivative Securities\t10. Ownership Form\t\
    11. Nature of Indirect Ownership
    \t\t\t\tCode\tV\t(A)\t(D)\tDate Exercisable\tExpiration Date\tTitle\tAmount or Number of Shares

    """
}
