/// A column of a printed table, in the order of the form.
///
/// It is what a cell is printed under: the two columns of amounts in Table II say by themselves
/// whether securities were acquired or disposed of.
struct PrintedColumn: Hashable, Sendable {
  /// The element whose cells stand in the column.
  var element: FilingElement
  /// For the two columns of amounts in Table II, the code that the column stands for.
  var acquiredOrDisposed: AcquiredOrDisposed?
  /// The number that the form prints before the heading; several columns of a group share one.
  var number = ""

  init(_ element: FilingElement, _ acquiredOrDisposed: AcquiredOrDisposed? = nil) {
    self.element = element
    self.acquiredOrDisposed = acquiredOrDisposed
  }

  /// The word that tells the column's heading from those of its group, folded; nil for a column
  /// alone under its number.
  var groupWord: String? {
    switch element {
    case .transactionCode: "code"
    case .transactionTimeliness: "v"
    case .transactionShares: acquiredOrDisposed.map { "(\($0.rawValue.lowercased()))" } ?? "amount"
    case .transactionAcquiredDisposedCode: "(d)"
    case .transactionPricePerShare: "price"
    case .exerciseDate: "exercisable"
    case .expirationDate: "expiration"
    case .underlyingSecurityTitle: "title"
    case .underlyingSecurityShares: "shares"
    default: nil
    }
  }

  /// The columns of a table, from left to right; Form 5 has none for a V.
  static func columns(of table: FormTable, on form: FormType.Family) -> [PrintedColumn] {
    allColumns(of: table, on: form).filter {
      form != .form5 || $0.element != .transactionTimeliness
    }.map { column in
      var column = column
      column.number = number(of: column.element, in: table, on: form)
      return column
    }
  }

  /// The number before a heading; Form 3 counts its columns its own way.
  private static func number(
    of element: FilingElement, in table: FormTable, on form: FormType.Family
  ) -> String {
    guard form == .form3 else { return element.column(in: table) ?? "" }
    switch element {
    case .securityTitle: return "1"
    case .sharesOwnedFollowingTransaction, .exerciseDate, .expirationDate: return "2"
    case .directOrIndirectOwnership: return table == .nonDerivative ? "3" : "5"
    case .natureOfOwnership: return table == .nonDerivative ? "4" : "6"
    case .underlyingSecurityTitle, .underlyingSecurityShares: return "3"
    case .conversionOrExercisePrice: return "4"
    default: return ""
    }
  }

  private static func allColumns(
    of table: FormTable, on form: FormType.Family
  ) -> [PrintedColumn] {
    switch (table, form) {
    case (.nonDerivative, .form3):
      [
        .init(.securityTitle), .init(.sharesOwnedFollowingTransaction),
        .init(.directOrIndirectOwnership), .init(.natureOfOwnership),
      ]
    case (.derivative, .form3):
      [
        .init(.securityTitle), .init(.exerciseDate), .init(.expirationDate),
        .init(.underlyingSecurityTitle), .init(.underlyingSecurityShares),
        .init(.conversionOrExercisePrice), .init(.directOrIndirectOwnership),
        .init(.natureOfOwnership),
      ]
    case (.nonDerivative, _):
      [
        .init(.securityTitle), .init(.transactionDate), .init(.deemedExecutionDate),
        .init(.transactionCode), .init(.transactionTimeliness), .init(.transactionShares),
        .init(.transactionAcquiredDisposedCode), .init(.transactionPricePerShare),
        .init(.sharesOwnedFollowingTransaction), .init(.directOrIndirectOwnership),
        .init(.natureOfOwnership),
      ]
    case (.derivative, _):
      [
        .init(.securityTitle), .init(.conversionOrExercisePrice), .init(.transactionDate),
        .init(.deemedExecutionDate), .init(.transactionCode), .init(.transactionTimeliness),
        .init(.transactionShares, .acquired), .init(.transactionShares, .disposed),
        .init(.exerciseDate), .init(.expirationDate), .init(.underlyingSecurityTitle),
        .init(.underlyingSecurityShares), .init(.transactionPricePerShare),
        .init(.sharesOwnedFollowingTransaction), .init(.directOrIndirectOwnership),
        .init(.natureOfOwnership),
      ]
    }
  }

  /// How well a token fits the column by its kind; nil where it cannot stand there.
  func fit(_ kind: RowToken.Kind) -> Int? {
    switch kind {
    case .text:
      switch element {
      case .securityTitle: 10
      case .underlyingSecurityTitle, .natureOfOwnership: 8
      default: nil
      }
    case .date:
      switch element {
      case .transactionDate, .exerciseDate, .expirationDate: 10
      case .deemedExecutionDate: 6
      default: nil
      }
    case .amount(let isDollars):
      switch element {
      case .transactionPricePerShare, .conversionOrExercisePrice: isDollars ? 10 : 5
      case .transactionShares, .sharesOwnedFollowingTransaction, .underlyingSecurityShares:
        isDollars ? 2 : 10
      default: nil
      }
    case .letters(let letters): fit(letters)
    case .marks(let isDollars):
      switch element {
      case .transactionPricePerShare, .conversionOrExercisePrice: isDollars ? 10 : 4
      case .exerciseDate, .expirationDate, .natureOfOwnership, .transactionShares,
        .underlyingSecurityShares, .sharesOwnedFollowingTransaction:
        isDollars ? nil : 4
      case .transactionCode, .transactionTimeliness: isDollars ? nil : 2
      default: nil
      }
    case .fragment: nil
    }
  }

  private func fit(_ letters: String) -> Int? {
    switch element {
    case .transactionCode:
      TransactionCode(rawValue: String(letters.prefix(1))).isListed && letters != "V" ? 8 : nil
    case .transactionTimeliness: letters == "V" ? 10 : nil
    case .transactionAcquiredDisposedCode: AcquiredOrDisposed(rawValue: letters) == nil ? nil : 10
    case .directOrIndirectOwnership: OwnershipForm(rawValue: letters) == nil ? nil : 10
    default: nil
    }
  }

  /// Whether prices stand in the column.
  var isOfPrice: Bool {
    element == .transactionPricePerShare || element == .conversionOrExercisePrice
  }

  /// Whether words stand in the column.
  var isOfText: Bool { fit(.text) != nil }

  /// Whether the column belongs to a transaction and stays empty in a row of a holding.
  var isOfTransaction: Bool {
    switch element {
    case .transactionDate, .deemedExecutionDate, .transactionCode, .transactionTimeliness,
      .transactionShares, .transactionAcquiredDisposedCode, .transactionPricePerShare:
      true
    default: false
    }
  }
}
