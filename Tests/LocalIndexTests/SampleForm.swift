/// A small made-up ownership document, to be written into a test's folder.
struct SampleForm {
  var form = "4"
  var period = "2014-09-12"
  var signed = "2014-09-15"
  var filed: String?
  /// The filing date of the original, in an amendment.
  var original: String?
  /// The last digits of the accession number of a submission.
  var number = 1
  var issuerCIK = "0000000101"
  var issuer = "Acme Corp"
  var symbol = "ACME"
  var persons = ["Roe Jane"]
  /// The CIK of the first person; the others have the next ones.
  var personNumber = 200
  var rows = [Row()]
  var footnotes: [String] = []
  var remarks = ""

  /// A row of Table I; one without a code is a holding.
  struct Row {
    var title = "Common Stock"
    var code: String? = "P"
    var direction = "A"
    var shares = "100"
    var price = "1.50"
    var day = "2014-09-12"
    /// What is owned following the transaction, and how.
    var owned: String?
    var held: String?
  }

  /// The document, in a submission where it has a filing date.
  var text: String {
    guard let filed else { return xml }
    let accession = "0000000001-14-\(String(1_000_000 + number).dropFirst())"
    return """
      <SEC-DOCUMENT>\(accession).txt : \(filed)
      <SEC-HEADER>
      ACCESSION NUMBER:\t\t\(accession)
      CONFORMED SUBMISSION TYPE:\t\(form)
      FILED AS OF DATE:\t\t\(filed)
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>\(form)
      <TEXT>
      <XML>
      \(xml)
      </XML>
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>
      """
  }

  /// The form as printed, in text divided at tabs.
  var print: String {
    let lines = rows.map { row in
      "\(row.title)\t\(Self.printed(row.day))\t\t\(row.code ?? "")\t\t\(row.shares)\t"
        + "\(row.direction)\t$\(row.price)\t\t\t"
    }
    return """
      FORM \(form)
      UNITED STATES SECURITIES AND EXCHANGE COMMISSION
      STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
      1. Name and Address of Reporting Person* \(persons[0]) (Last) (First) (Middle) 12 MILL LANE \
      (Street) SPRINGFIELD IL 62701 (City) (State) (Zip)\t\t2. Issuer Name and Ticker or Trading \
      Symbol \(issuer) [ \(symbol) ]\t\t5. Relationship of Reporting Person(s) to Issuer (Check all \
      applicable) X Director 10% Owner Officer (give title Other (specify below) below)
      \t\t3. Date of Earliest Transaction (Month/Day/Year) \(Self.printed(period))\t\t
      \t\t4. If Amendment, Date of Original Filed (Month/Day/Year)\t\t6. Individual or Joint/Group \
      Filing (Check Applicable Line) X Form filed by One Reporting Person
      Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\t\t
      1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution \
      Date, if any\t3. Transaction Code (Instr. 8)\t\t4. Securities Acquired (A) or Disposed Of (D)\
      \t\t\t5. Amount of Securities Beneficially Owned Following\t6. Ownership Form: Direct (D)\t\
      7. Nature of Indirect Beneficial Ownership
      \t\t\tCode\tV\tAmount\t(A) or (D)\tPrice\t\t\t
      \(lines.joined(separator: "\n"))
      Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\t\t
      Explanation of Responses:
      Remarks:
      by hand
      \(Self.printed(signed))
      ** Signature of Reporting Person
      Date
      """
  }

  /// A day as the form prints it.
  private static func printed(_ day: String) -> String {
    let parts = day.split(separator: "-")
    return "\(parts[1])/\(parts[2])/\(parts[0])"
  }

  private var xml: String {
    """
    <?xml version="1.0"?>
    <ownershipDocument>
    <schemaVersion>X0306</schemaVersion>
    <documentType>\(form)</documentType>
    <periodOfReport>\(period)</periodOfReport>
    \(original.map { "<dateOfOriginalSubmission>\($0)</dateOfOriginalSubmission>" } ?? "")
    <issuer><issuerCik>\(issuerCIK)</issuerCik><issuerName>\(issuer.escaped)</issuerName>
    <issuerTradingSymbol>\(symbol.escaped)</issuerTradingSymbol></issuer>
    \(persons.enumerated().map(personXML).joined(separator: "\n"))
    <nonDerivativeTable>\(rows.map(rowXML).joined(separator: "\n"))</nonDerivativeTable>
    <footnotes>\(footnotes.enumerated().map(footnoteXML).joined(separator: "\n"))</footnotes>
    <remarks>\(remarks.escaped)</remarks>
    <ownerSignature><signatureName>by hand</signatureName>
    <signatureDate>\(signed)</signatureDate></ownerSignature>
    </ownershipDocument>
    """
  }

  private func personXML(_ index: Int, _ name: String) -> String {
    """
    <reportingOwner><reportingOwnerId><rptOwnerCik>0000000\(personNumber + index)</rptOwnerCik>
    <rptOwnerName>\(name.escaped)</rptOwnerName></reportingOwnerId>
    <reportingOwnerRelationship><isDirector>1</isDirector></reportingOwnerRelationship>
    </reportingOwner>
    """
  }

  private func footnoteXML(_ index: Int, _ text: String) -> String {
    "<footnote id=\"F\(index + 1)\">\(text.escaped)</footnote>"
  }

  private func rowXML(_ row: Row) -> String {
    guard let code = row.code else {
      return """
        <nonDerivativeHolding><securityTitle><value>\(row.title)</value></securityTitle>
        <postTransactionAmounts><sharesOwnedFollowingTransaction><value>\(row.shares)</value>
        </sharesOwnedFollowingTransaction></postTransactionAmounts>\(Self.held(row))\
        </nonDerivativeHolding>
        """
    }
    return """
      <nonDerivativeTransaction><securityTitle><value>\(row.title)</value></securityTitle>
      <transactionDate><value>\(row.day)</value></transactionDate>
      <transactionCoding><transactionFormType>4</transactionFormType>
      <transactionCode>\(code)</transactionCode></transactionCoding>
      <transactionAmounts><transactionShares><value>\(row.shares)</value></transactionShares>
      <transactionPricePerShare><value>\(row.price)</value></transactionPricePerShare>
      <transactionAcquiredDisposedCode><value>\(row.direction)</value>
      </transactionAcquiredDisposedCode></transactionAmounts>\(Self.owned(row))\(Self.held(row))\
      </nonDerivativeTransaction>
      """
  }

  private static func owned(_ row: Row) -> String {
    guard let owned = row.owned else { return "" }
    return """
      <postTransactionAmounts><sharesOwnedFollowingTransaction><value>\(owned)</value>\
      </sharesOwnedFollowingTransaction></postTransactionAmounts>
      """
  }

  private static func held(_ row: Row) -> String {
    guard let held = row.held else { return "" }
    return """
      <ownershipNature><directOrIndirectOwnership><value>\(held)</value>\
      </directOrIndirectOwnership></ownershipNature>
      """
  }
}

extension String {
  fileprivate var escaped: String {
    map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }
}
