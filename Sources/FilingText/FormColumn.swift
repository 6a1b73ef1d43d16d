public import OwnershipForms
public import Terminal

/// A column of Table I or Table II, as it is shown.
public struct FormColumn: Hashable, Sendable {
  /// Which column it is.
  public enum Kind: String, Sendable, CaseIterable {
    case security, exercisePrice, date, deemed, code, acquiredDisposed, amount
    case exercisable, expires, underlying, underlyingAmount
    case price, ownedAfter, ownership, nature
  }

  /// How the texts of a column stand under each other.
  public enum Alignment: Sendable {
    case left
    case decimal
  }

  /// Which column it is.
  public var kind: Kind
  /// The heading.
  public var title: SafeText
  /// The elements of the schema whose cells stand in the column.
  public var elements: [FilingElement]
  /// How the texts stand under each other.
  public var alignment: Alignment = .left
  /// Whether a long text may be broken over lines.
  public var wraps = false
  /// What is given up last where there is little room: the higher, the longer it stays.
  public var priority: Int
  /// The form that the table stands on, which decides what a form type says of a row's timeliness;
  /// nil where it is not known.
  public var form: FormType?

  /// The columns of a table of a form, in the order in which they are shown.
  public static func all(of table: FormTable, on form: FormType? = nil) -> [FormColumn] {
    (table == .nonDerivative ? tableI : tableII).map { column in
      var column = column
      column.form = form
      return column
    }
  }

  private static let tableI: [FormColumn] = [
    .security("Security"), .date, .deemed, .code, .acquiredDisposed, .amount, .price, .ownedAfter,
    .ownership, .nature,
  ]

  private static let tableII: [FormColumn] = [
    .security("Derivative security"), .exercisePrice, .date, .deemed, .code, .acquiredDisposed,
    .amount, .exercisable, .expires, .underlying, .underlyingAmount, .price, .ownedAfter,
    .ownership, .nature,
  ]
}

extension FormColumn {
  private static func security(_ title: SafeText) -> FormColumn {
    FormColumn(
      kind: .security, title: title, elements: [.securityTitle], wraps: true, priority: 100)
  }
  private static let exercisePrice = FormColumn(
    kind: .exercisePrice, title: "Ex. price", elements: [.conversionOrExercisePrice],
    alignment: .decimal, priority: 60)
  private static let date = FormColumn(
    kind: .date, title: "Date", elements: [.transactionDate], priority: 90)
  private static let deemed = FormColumn(
    kind: .deemed, title: "Deemed", elements: [.deemedExecutionDate], priority: 20)
  private static let code = FormColumn(
    kind: .code, title: "Code",
    elements: [
      .transactionCode, .transactionCoding, .equitySwapInvolved, .transactionTimeliness,
      .transactionFormType,
    ], priority: 95)
  private static let acquiredDisposed = FormColumn(
    kind: .acquiredDisposed, title: "A/D", elements: [.transactionAcquiredDisposedCode],
    priority: 94)
  private static let amount = FormColumn(
    kind: .amount, title: "Amount", elements: [.transactionShares, .transactionTotalValue],
    alignment: .decimal, priority: 93)
  private static let price = FormColumn(
    kind: .price, title: "Price", elements: [.transactionPricePerShare], alignment: .decimal,
    priority: 92)
  private static let ownedAfter = FormColumn(
    kind: .ownedAfter, title: "Owned after",
    elements: [.sharesOwnedFollowingTransaction, .valueOwnedFollowingTransaction],
    alignment: .decimal, priority: 91)
  private static let ownership = FormColumn(
    kind: .ownership, title: "D/I", elements: [.directOrIndirectOwnership], priority: 80)
  private static let nature = FormColumn(
    kind: .nature, title: "Nature", elements: [.natureOfOwnership], wraps: true, priority: 30)
  private static let exercisable = FormColumn(
    kind: .exercisable, title: "Exercisable", elements: [.exerciseDate], priority: 40)
  private static let expires = FormColumn(
    kind: .expires, title: "Expires", elements: [.expirationDate], priority: 50)
  private static let underlying = FormColumn(
    kind: .underlying, title: "Underlying", elements: [.underlyingSecurityTitle], wraps: true,
    priority: 45)
  private static let underlyingAmount = FormColumn(
    kind: .underlyingAmount, title: "Underlying amount",
    elements: [.underlyingSecurityShares, .underlyingSecurityValue], alignment: .decimal,
    priority: 44)
}

extension FormColumn {
  /// What the column shows of a row.
  public func cell(of row: TableRow) -> CellText {
    switch kind {
    case .security: .filed(row.securityTitle)
    case .exercisePrice: .dollars(row.conversionOrExercisePrice)
    case .date:
      if row.kind == .holding, row.transactionDate.isBlank {
        CellText("holding", tone: .faint)
      } else {
        .day(row.transactionDate)
      }
    case .deemed: .day(row.deemedExecutionDate)
    case .code: CodeText.cell(of: row, on: form)
    case .acquiredDisposed: .filed(row.acquiredOrDisposed)
    case .amount:
      row.transactionShares.isBlank
        ? .dollars(row.transactionTotalValue) : .amount(row.transactionShares)
    case .price: .dollars(row.transactionPricePerShare)
    case .ownedAfter:
      row.sharesOwnedFollowing.isBlank
        ? .dollars(row.valueOwnedFollowing) : .amount(row.sharesOwnedFollowing)
    case .ownership: .filed(row.ownershipForm)
    case .nature: .filed(row.natureOfOwnership)
    case .exercisable: .day(row.exerciseDate)
    case .expires: .day(row.expirationDate)
    case .underlying: .filed(row.underlyingSecurityTitle)
    case .underlyingAmount:
      row.underlyingSecurityShares.isBlank
        ? .dollars(row.underlyingSecurityValue) : .amount(row.underlyingSecurityShares)
    }
  }

  /// The element whose cell of a row the column shows: the one that was filed where a column has
  /// several.
  public func element(in row: TableRow) -> FilingElement {
    elements.first { element in
      guard let cell = row.record.cell(element) else { return false }
      return cell.text != nil || !cell.footnoteIDs.isEmpty
    } ?? elements[0]
  }

  /// The column of a table that shows an element; nil where none does.
  public static func showing(_ element: FilingElement, in table: FormTable) -> FormColumn? {
    all(of: table).first { $0.elements.contains(element) }
  }
}
