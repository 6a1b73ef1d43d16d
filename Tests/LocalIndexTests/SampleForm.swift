/// A small made-up ownership document, to be written into a test's folder.
struct SampleForm {
  var form = "4"
  var period = "2014-09-12"
  var signed = "2014-09-15"
  var filed: String?
  var issuerCIK = "0000000101"
  var issuer = "Acme Corp"
  var symbol = "ACME"
  var persons = ["Roe Jane"]
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
  }

  /// The document, in a submission where it has a filing date.
  var text: String {
    guard let filed else { return xml }
    return """
      <SEC-DOCUMENT>0000000001-14-000001.txt : \(filed)
      <SEC-HEADER>
      ACCESSION NUMBER:\t\t0000000001-14-000001
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

  private var xml: String {
    """
    <?xml version="1.0"?>
    <ownershipDocument>
    <schemaVersion>X0306</schemaVersion>
    <documentType>\(form)</documentType>
    <periodOfReport>\(period)</periodOfReport>
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
    <reportingOwner><reportingOwnerId><rptOwnerCik>000000020\(index)</rptOwnerCik>
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
        </sharesOwnedFollowingTransaction></postTransactionAmounts></nonDerivativeHolding>
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
      </transactionAcquiredDisposedCode></transactionAmounts></nonDerivativeTransaction>
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
