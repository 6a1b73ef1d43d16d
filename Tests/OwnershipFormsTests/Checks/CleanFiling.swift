/// Filings that no rule has anything against; a test changes one thing in them.
enum CleanFiling: String, CaseIterable, Sendable {
  case form3, form4, form4InSubmission, form4A, form5

  /// The file.
  var xml: String {
    switch self {
    case .form3: Self.document("3", "<noSecuritiesOwned>0</noSecuritiesOwned>", Self.holdings)
    case .form4: Self.form4XML
    case .form4InSubmission:
      """
      <SEC-DOCUMENT>0000700001-24-000001.txt : 20240318
      <SEC-HEADER>0000700001-24-000001.hdr.sgml : 20240318
      ACCESSION NUMBER:\t\t0000700001-24-000001
      CONFORMED SUBMISSION TYPE:\t4
      FILED AS OF DATE:\t\t20240318
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>4
      <TEXT>
      <XML>
      \(Self.form4XML)</XML>
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>

      """
    case .form4A:
      Self.document(
        "4/A", "<dateOfOriginalSubmission>2024-03-16</dateOfOriginalSubmission>",
        Self.transactions(formType: "4"))
    case .form5:
      Self.document(
        "5",
        "<form3HoldingsReported>1</form3HoldingsReported>"
          + "<form4TransactionsReported>1</form4TransactionsReported>",
        Self.transactions(formType: "4")
          .replacing("</tableI>", with: Self.lateHolding + "</tableI>"))
    }
  }

  private static let form4XML = document("4", "", transactions(formType: "4"))

  private static func document(_ form: String, _ facts: String, _ rows: String) -> String {
    """
    <?xml version="1.0"?>
    <ownershipDocument>
    <schemaVersion>X0508</schemaVersion>
    <documentType>\(form)</documentType>
    <periodOfReport>2024-03-15</periodOfReport>
    \(facts)
    <issuer>
    <issuerCik>0000700001</issuerCik>
    <issuerName>Maple Harbor Foods Inc</issuerName>
    <issuerTradingSymbol>MHF</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
    <reportingOwnerId>
    <rptOwnerCik>0000800010</rptOwnerCik>
    <rptOwnerName>Roe Jane</rptOwnerName>
    </reportingOwnerId>
    <reportingOwnerAddress>
    <rptOwnerCity>PORTLAND</rptOwnerCity>
    <rptOwnerState>ME</rptOwnerState>
    </reportingOwnerAddress>
    <reportingOwnerRelationship>
    <isOfficer>1</isOfficer>
    <officerTitle>Treasurer</officerTitle>
    </reportingOwnerRelationship>
    </reportingOwner>
    <aff10b5One>0</aff10b5One>
    \(rows.replacing("<tableI>", with: "<nonDerivativeTable>")
      .replacing("</tableI>", with: "</nonDerivativeTable>"))
    <footnotes>
    <footnote id="F1">The trust is for her children.</footnote>
    <footnote id="F2">The option vests in three parts.</footnote>
    </footnotes>
    <ownerSignature>
    <signatureName>Jane Roe</signatureName>
    <signatureDate>2024-03-18</signatureDate>
    </ownerSignature>
    </ownershipDocument>

    """
  }

  /// A sale in Table I, a grant of options in Table II.
  private static func transactions(formType: String) -> String {
    """
    <tableI>
    <nonDerivativeTransaction>
    <securityTitle><value>Common Stock</value></securityTitle>
    <transactionDate><value>2024-03-15</value></transactionDate>
    <transactionCoding>
    <transactionFormType>\(formType)</transactionFormType>
    <transactionCode>S</transactionCode>
    <equitySwapInvolved>0</equitySwapInvolved>
    </transactionCoding>
    <transactionAmounts>
    <transactionShares><value>100</value></transactionShares>
    <transactionPricePerShare><value>41.05</value></transactionPricePerShare>
    <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
    </transactionAmounts>
    <postTransactionAmounts>
    <sharesOwnedFollowingTransaction><value>900</value></sharesOwnedFollowingTransaction>
    </postTransactionAmounts>
    <ownershipNature>
    <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
    <natureOfOwnership><value>By Trust</value><footnoteId id="F1"/></natureOfOwnership>
    </ownershipNature>
    </nonDerivativeTransaction>
    </tableI>
    <derivativeTable>
    <derivativeTransaction>
    <securityTitle><value>Option</value></securityTitle>
    <conversionOrExercisePrice><value>12.5</value></conversionOrExercisePrice>
    <transactionDate><value>2024-03-17</value></transactionDate>
    <transactionCoding>
    <transactionFormType>\(formType)</transactionFormType>
    <transactionCode>A</transactionCode>
    <equitySwapInvolved>0</equitySwapInvolved>
    </transactionCoding>
    <transactionAmounts>
    <transactionShares><value>5000</value></transactionShares>
    <transactionPricePerShare><value>0</value></transactionPricePerShare>
    <transactionAcquiredDisposedCode><value>A</value></transactionAcquiredDisposedCode>
    </transactionAmounts>
    <exerciseDate><footnoteId id="F2"/></exerciseDate>
    <expirationDate><value>2034-03-17</value></expirationDate>
    <underlyingSecurity>
    <underlyingSecurityTitle><value>Common Stock</value></underlyingSecurityTitle>
    <underlyingSecurityShares><value>5000.0000</value></underlyingSecurityShares>
    </underlyingSecurity>
    <postTransactionAmounts>
    <sharesOwnedFollowingTransaction><value>5000</value></sharesOwnedFollowingTransaction>
    </postTransactionAmounts>
    <ownershipNature>
    <directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
    </ownershipNature>
    </derivativeTransaction>
    </derivativeTable>
    """
  }

  /// What only a Form 5 has: a holding that belonged on a Form 3.
  private static let lateHolding = """
    <nonDerivativeHolding>
    <securityTitle><value>Preferred Stock</value></securityTitle>
    <transactionCoding><transactionFormType>3</transactionFormType></transactionCoding>
    <postTransactionAmounts>
    <sharesOwnedFollowingTransaction><value>70</value></sharesOwnedFollowingTransaction>
    </postTransactionAmounts>
    <ownershipNature>
    <directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
    </ownershipNature>
    </nonDerivativeHolding>

    """

  /// A holding in each table; that of options has no amount owned, which a Form 3 has not.
  private static let holdings = """
    <tableI>
    <nonDerivativeHolding>
    <securityTitle><value>Common Stock</value></securityTitle>
    <postTransactionAmounts>
    <sharesOwnedFollowingTransaction><value>900</value></sharesOwnedFollowingTransaction>
    </postTransactionAmounts>
    <ownershipNature>
    <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
    <natureOfOwnership><value>By Trust</value><footnoteId id="F1"/></natureOfOwnership>
    </ownershipNature>
    </nonDerivativeHolding>
    </tableI>
    <derivativeTable>
    <derivativeHolding>
    <securityTitle><value>Option</value></securityTitle>
    <conversionOrExercisePrice><value>12.5</value></conversionOrExercisePrice>
    <exerciseDate><footnoteId id="F2"/></exerciseDate>
    <expirationDate><value>2034-03-17</value></expirationDate>
    <underlyingSecurity>
    <underlyingSecurityTitle><value>Common Stock</value></underlyingSecurityTitle>
    <underlyingSecurityShares><value>5000</value></underlyingSecurityShares>
    </underlyingSecurity>
    <ownershipNature>
    <directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
    </ownershipNature>
    </derivativeHolding>
    </derivativeTable>
    """
}
