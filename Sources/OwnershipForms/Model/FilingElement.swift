/// An element of the SEC's ownership document: the one place that says what the schema says.
///
/// The cases stand in the order of the schema (technical specification v5.5, section 3.5), merged
/// over Forms 3, 4 and 5, and have the elements' own names. The XML reader, the JSON, the checks
/// and the columns of a table all draw on its definition, so a new field of the form is one case
/// and one line there.
public enum FilingElement: UInt8, CaseIterable, Sendable {
  // The document's own facts.
  case schemaVersion, documentType, periodOfReport, dateOfOriginalSubmission
  case noSecuritiesOwned, notSubjectToSection16, form3HoldingsReported, form4TransactionsReported

  // Issuer.
  case issuer
  case issuerCik, issuerName, issuerTradingSymbol, issuerForeignTradingSymbol

  // Reporting person.
  case reportingOwner
  case reportingOwnerId
  case rptOwnerCik, rptOwnerCcc, rptOwnerName
  case reportingOwnerAddress
  case rptOwnerNonUSAddressFlag, rptOwnerStreet1, rptOwnerStreet2, rptOwnerCity
  case rptOwnerNonUSStateTerritory, rptOwnerState, rptOwnerCountry, rptOwnerZipCode
  case rptOwnerStateDescription, rptOwnerGoodAddress
  case reportingOwnerRelationship
  case isDirector, isOfficer, isTenPercentOwner, isOther, officerTitle, otherText

  case aff10b5One

  // Tables I and II.
  case nonDerivativeTable, derivativeTable
  case nonDerivativeTransaction, nonDerivativeHolding, nonDerivativeSecurity
  case derivativeTransaction, derivativeHolding, derivativeSecurity

  // The cells of a row.
  case securityTitle
  case conversionOrExercisePrice
  case transactionDate, deemedExecutionDate
  case transactionCoding
  case transactionFormType, transactionCode, equitySwapInvolved
  case transactionTimeliness
  case transactionAmounts
  case transactionShares, transactionTotalValue, transactionPricePerShare
  case transactionAcquiredDisposedCode
  case exerciseDate, expirationDate
  case underlyingSecurity
  case underlyingSecurityTitle, underlyingSecurityShares, underlyingSecurityValue
  case postTransactionAmounts
  case sharesOwnedFollowingTransaction, valueOwnedFollowingTransaction
  case ownershipNature
  case directOrIndirectOwnership, natureOfOwnership

  // Below the tables.
  case footnotes, footnote, remarks
  case ownerSignature
  case signatureName, signatureDate

  /// What the schema says of this element.
  var definition: Definition { Self.definitions[Int(rawValue)] }

  private static let definitions = allCases.map(\.schemaDefinition)

  private var schemaDefinition: Definition {
    switch self {
    case .schemaVersion: .leaf(.text, of: .document).upTo(5)
    case .documentType: .leaf(.text, of: .document).required()
    case .periodOfReport: .leaf(.date, of: .document).required()
    case .dateOfOriginalSubmission: .leaf(.date, of: .document).required().onAmendments()
    case .noSecuritiesOwned: .leaf(.flag, of: .document).on(.form3)
    case .notSubjectToSection16: .leaf(.flag, of: .document).on([.form4, .form5])
    case .form3HoldingsReported: .leaf(.flag, of: .document).on(.form5)
    case .form4TransactionsReported: .leaf(.flag, of: .document).on(.form5)

    case .issuer: .section(.issuer)
    case .issuerCik: .leaf(.text, of: .issuer).required().upTo(10)
    case .issuerName: .leaf(.text, of: .issuer).upTo(150)
    case .issuerTradingSymbol: .leaf(.text, of: .issuer).required().upTo(10)
    case .issuerForeignTradingSymbol: .leaf(.text, of: .issuer).upTo(14)

    case .reportingOwner: .section(.reportingOwner)
    case .reportingOwnerId: .group(of: .reportingOwner)
    case .rptOwnerCik: .leaf(.text, of: .reportingOwner, in: .reportingOwnerId).required().upTo(10)
    case .rptOwnerCcc: .leaf(.text, of: .reportingOwner, in: .reportingOwnerId).upTo(8)
    case .rptOwnerName: .leaf(.text, of: .reportingOwner, in: .reportingOwnerId).upTo(150)
    case .reportingOwnerAddress: .group(of: .reportingOwner)
    case .rptOwnerNonUSAddressFlag: .leaf(.flag, of: .reportingOwner, in: .reportingOwnerAddress)
    case .rptOwnerStreet1: .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(40)
    case .rptOwnerStreet2: .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(40)
    case .rptOwnerCity: .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(30)
    case .rptOwnerNonUSStateTerritory:
      .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(40)
    case .rptOwnerState: .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(2)
    case .rptOwnerCountry: .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(2)
    case .rptOwnerZipCode: .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(10)
    case .rptOwnerStateDescription:
      .leaf(.text, of: .reportingOwner, in: .reportingOwnerAddress).upTo(50)
    case .rptOwnerGoodAddress: .leaf(.flag, of: .reportingOwner, in: .reportingOwnerAddress)
    case .reportingOwnerRelationship: .group(of: .reportingOwner)
    case .isDirector: .leaf(.flag, of: .reportingOwner, in: .reportingOwnerRelationship)
    case .isOfficer: .leaf(.flag, of: .reportingOwner, in: .reportingOwnerRelationship)
    case .isTenPercentOwner: .leaf(.flag, of: .reportingOwner, in: .reportingOwnerRelationship)
    case .isOther: .leaf(.flag, of: .reportingOwner, in: .reportingOwnerRelationship)
    case .officerTitle: .leaf(.text, of: .reportingOwner, in: .reportingOwnerRelationship).upTo(30)
    case .otherText: .leaf(.text, of: .reportingOwner, in: .reportingOwnerRelationship).upTo(30)

    case .aff10b5One: .leaf(.flag, of: .document).required(on: [.form4, .form5], sinceSchema: 407)

    case .nonDerivativeTable: .table(.nonDerivative)
    case .derivativeTable: .table(.derivative)
    case .nonDerivativeTransaction: .row(.transaction, of: .nonDerivative)
    case .nonDerivativeHolding: .row(.holding, of: .nonDerivative)
    case .nonDerivativeSecurity: .row(nil, of: .nonDerivative)
    case .derivativeTransaction: .row(.transaction, of: .derivative)
    case .derivativeHolding: .row(.holding, of: .derivative)
    case .derivativeSecurity: .row(nil, of: .derivative)

    case .securityTitle: .cell(.text, columnI: "1", columnII: "1").required().upTo(60)
    case .conversionOrExercisePrice:
      .cell(.amount, columnI: nil, columnII: "2").required().orFootnote()
    case .transactionDate:
      .cell(.date, columnI: "2", columnII: "3").required().inRows(.transactions)
    case .deemedExecutionDate: .cell(.date, columnI: "2A", columnII: "3A").inRows(.transactions)
    case .transactionCoding:
      .group(of: .row, columnI: "3", columnII: "4")
        .inRows(.transactionsAndLateHoldings).citing(.everywhere)
    case .transactionFormType:
      .leaf(.text, of: .row, in: .transactionCoding, columnI: "3", columnII: "4")
        .required().inRows(.transactionsAndLateHoldings)
    case .transactionCode:
      .leaf(.text, of: .row, in: .transactionCoding, columnI: "3", columnII: "4")
        .required().inRows(.transactions).oneOf("ACDEFGHIJLMOPSUWXZ")
    case .equitySwapInvolved:
      .leaf(.flag, of: .row, in: .transactionCoding, columnI: "3", columnII: "4")
        .required().inRows(.transactions)
    case .transactionTimeliness:
      .cell(.text, columnI: "3", columnII: "4")
        .inRows(.transactions).oneOf("EL").citing(.notOnForm5)
    case .transactionAmounts: .group(of: .row)
    case .transactionShares:
      .cell(.amount, in: .transactionAmounts, columnI: "4", columnII: "5").inRows(.transactions)
        .orElse(.transactionTotalValue)
    case .transactionTotalValue:
      .cell(.amount, in: .transactionAmounts, columnI: nil, columnII: "5").inRows(.transactions)
        .orElse(.transactionShares)
    case .transactionPricePerShare:
      .cell(.amount, in: .transactionAmounts, columnI: "4", columnII: "8")
        .required().inRows(.transactions).orFootnote()
    case .transactionAcquiredDisposedCode:
      .cell(.text, in: .transactionAmounts, columnI: "4", columnII: "5")
        .required().inRows(.transactions).oneOf("AD").citing(.inTableI)
    case .exerciseDate: .cell(.date, columnI: nil, columnII: "6").required().orFootnote()
    case .expirationDate: .cell(.date, columnI: nil, columnII: "6").required().orFootnote()
    case .underlyingSecurity: .group(of: .row)
    case .underlyingSecurityTitle:
      .cell(.text, in: .underlyingSecurity, columnI: nil, columnII: "7").required().upTo(60)
    case .underlyingSecurityShares:
      .cell(.amount, in: .underlyingSecurity, columnI: nil, columnII: "7")
        .orFootnote().orElse(.underlyingSecurityValue)
    case .underlyingSecurityValue:
      .cell(.amount, in: .underlyingSecurity, columnI: nil, columnII: "7")
        .orFootnote().orElse(.underlyingSecurityShares)
    case .postTransactionAmounts: .group(of: .row)
    case .sharesOwnedFollowingTransaction:
      .cell(.amount, in: .postTransactionAmounts, columnI: "5", columnII: "9")
        .inRows(.allButInitialDerivatives).orElse(.valueOwnedFollowingTransaction)
    case .valueOwnedFollowingTransaction:
      .cell(.amount, in: .postTransactionAmounts, columnI: "5", columnII: "9")
        .inRows(.allButInitialDerivatives).orElse(.sharesOwnedFollowingTransaction)
    case .ownershipNature: .group(of: .row)
    case .directOrIndirectOwnership:
      .cell(.text, in: .ownershipNature, columnI: "6", columnII: "10").required().oneOf("DI")
    case .natureOfOwnership:
      .cell(.text, in: .ownershipNature, columnI: "7", columnII: "11").upTo(100)

    case .footnotes: .list
    case .footnote: .section(.footnote).upTo(1000)
    case .remarks: .leaf(.text, of: .document).upTo(2000)
    case .ownerSignature: .section(.ownerSignature)
    case .signatureName: .leaf(.text, of: .ownerSignature).required().upTo(255)
    case .signatureDate: .leaf(.date, of: .ownerSignature).required()
    }
  }

  /// The element's name in the schema.
  public var name: String { Self.names[Int(rawValue)] }

  /// A case is named as its element is.
  private static let names = allCases.map { String(describing: $0) }

  /// The kind of value that the element holds; nil for an element that only holds others.
  public var valueKind: ValueKind? { definition.valueKind }

  /// The column of the printed form where the element stands, such as `2A`; nil where it has none.
  public func column(in table: FormTable) -> String? {
    table == .nonDerivative ? definition.columnI : definition.columnII
  }
}

extension FilingElement {
  /// What kind of value an element holds, which decides how its text is understood.
  public enum ValueKind: Sendable {
    /// Any text: names, codes, titles, CIKs and ZIP codes with their zeros.
    case text
    /// A number of shares, a price or a value in dollars.
    case amount
    /// A calendar day.
    case date
    /// `0`, `1`, `true` or `false`.
    case flag
  }

  /// A part of the document that is read into one record of its own.
  enum Section: Sendable {
    case document, issuer, reportingOwner, row, footnote, ownerSignature
  }
}
