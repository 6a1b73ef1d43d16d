/// An ownership document in XML, written for a test.
///
/// It knows the nesting and order of the SEC's schema by itself, so that a test does not ask the
/// code under test what the schema is.
public struct OwnershipXML: Sendable {
  public var form = "4"
  public var period: String? = "2024-03-15"
  public var originalSubmission: String?
  public var issuerCIK = "0000700001"
  public var issuerName = "Maple Harbor Foods Inc"
  public var ticker = "MHF"
  public var persons = ["Roe Jane"]
  /// The relationship of every person.
  public var relationship = "<isDirector>1</isDirector>"
  /// Elements between the reporting persons and the tables.
  public var aff10b5One: String?
  /// The rows of Table I; nil writes no such table.
  public var tableI: [Row]?
  /// The rows of Table II; nil writes no such table.
  public var tableII: [Row]?
  public var footnotes: [(id: String, text: String)] = []
  public var remarks: String?
  public var signatures = ["Jane Roe"]

  /// Makes a Form 4 without rows.
  public init() {}

  /// Makes a Form 4 of some rows and footnotes.
  public init(
    tableI: [Row]? = nil, tableII: [Row]? = nil, footnotes: [(id: String, text: String)] = []
  ) {
    self.tableI = tableI
    self.tableII = tableII
    self.footnotes = footnotes
  }

  /// The document with its XML declaration.
  public var text: String {
    var lines = ["<?xml version=\"1.0\"?>", "<ownershipDocument>"]
    lines.append(Self.element("schemaVersion", "X0508"))
    lines.append(Self.element("documentType", form))
    if let period { lines.append(Self.element("periodOfReport", period)) }
    if let originalSubmission {
      lines.append(Self.element("dateOfOriginalSubmission", originalSubmission))
    }
    lines += [
      "<issuer>", Self.element("issuerCik", issuerCIK), Self.element("issuerName", issuerName),
      Self.element("issuerTradingSymbol", ticker), "</issuer>",
    ]
    for (index, person) in persons.enumerated() {
      lines += [
        "<reportingOwner>", "<reportingOwnerId>",
        Self.element("rptOwnerCik", "00008000\(10 + index)"),
        Self.element("rptOwnerName", person), "</reportingOwnerId>",
        "<reportingOwnerRelationship>\(relationship)</reportingOwnerRelationship>",
        "</reportingOwner>",
      ]
    }
    if let aff10b5One { lines.append(Self.element("aff10b5One", aff10b5One)) }
    lines += Self.table("nonDerivativeTable", "nonDerivative", tableI)
    lines += Self.table("derivativeTable", "derivative", tableII)
    if !footnotes.isEmpty {
      lines.append("<footnotes>")
      for note in footnotes {
        lines.append("<footnote id=\"\(note.id)\">\(Self.escaped(note.text))</footnote>")
      }
      lines.append("</footnotes>")
    }
    if let remarks { lines.append(Self.element("remarks", remarks)) }
    for name in signatures {
      lines += [
        "<ownerSignature>", Self.element("signatureName", name),
        Self.element("signatureDate", "2024-03-18"), "</ownerSignature>",
      ]
    }
    lines += ["</ownershipDocument>", ""]
    return lines.joined(separator: "\n")
  }

  /// The document as UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// A document with the least that makes it a Form 4, around some XML written by hand.
  public static func document(_ body: String, form: String = "4") -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?>
      <ownershipDocument>
      <documentType>\(form)</documentType>
      \(body)
      </ownershipDocument>

      """.utf8)
  }

  /// A text as it must stand in XML.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>"
  }

  private static func table(_ name: String, _ prefix: String, _ rows: [Row]?) -> [String] {
    guard let rows else { return [] }
    return ["<\(name)>"] + rows.map { $0.xml(prefix) } + ["</\(name)>"]
  }
}

extension OwnershipXML {
  /// What is filed in a cell: a value, the footnotes that it refers to, or both.
  public struct Cell: Sendable, ExpressibleByStringLiteral {
    public var value: String?
    public var notes: [String]

    public init(_ value: String?, notes: [String] = []) {
      self.value = value
      self.notes = notes
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// A cell that refers to footnotes and has no value.
    public static func notes(_ ids: String...) -> Cell { Cell(nil, notes: ids) }
  }

  /// A row of either table; what is nil is not written.
  public struct Row: Sendable {
    public var isHolding = false
    public var title: Cell? = "Common Stock"
    public var exercisePrice: Cell?
    public var date: Cell? = "2024-03-15"
    public var deemed: Cell?
    public var formType: String? = "4"
    public var code: String?
    public var codeNotes: [String] = []
    public var swap: String? = "0"
    public var timeliness: Cell?
    public var shares: Cell?
    public var totalValue: Cell?
    public var price: Cell?
    public var acquiredDisposed: Cell?
    public var exercisable: Cell?
    public var expires: Cell?
    public var underlyingTitle: Cell?
    public var underlyingShares: Cell?
    public var underlyingValue: Cell?
    public var ownedAfter: Cell?
    public var valueAfter: Cell?
    public var ownership: Cell? = "D"
    public var nature: Cell?

    /// Makes a transaction, and lets the caller change any cell of it.
    public init(
      _ code: String?, _ acquiredDisposed: Cell? = nil, shares: Cell? = nil, price: Cell? = nil,
      ownedAfter: Cell? = nil, _ change: (inout Row) -> Void = { _ in }
    ) {
      self.code = code
      self.acquiredDisposed = acquiredDisposed
      self.shares = shares
      self.price = price
      self.ownedAfter = ownedAfter
      change(&self)
    }

    /// Makes a holding, and lets the caller change any cell of it.
    public static func holding(
      _ ownedAfter: Cell?, _ change: (inout Row) -> Void = { _ in }
    ) -> Row {
      Row(nil, ownedAfter: ownedAfter) { row in
        row.isHolding = true
        row.date = nil
        row.formType = nil
        row.swap = nil
        change(&row)
      }
    }

    func xml(_ prefix: String) -> String {
      let name = prefix + (isHolding ? "Holding" : "Transaction")
      let coding =
        [
          ("transactionFormType", formType), ("transactionCode", code),
          ("equitySwapInvolved", swap),
        ]
        .compactMap { name, text in text.map { OwnershipXML.element(name, $0) } }
        + codeNotes.map { "<footnoteId id=\"\($0)\"/>" }
      let lines = [
        cell("securityTitle", title), cell("conversionOrExercisePrice", exercisePrice),
        cell("transactionDate", date), cell("deemedExecutionDate", deemed),
        group("transactionCoding", coding), cell("transactionTimeliness", timeliness),
        group(
          "transactionAmounts",
          [
            cell("transactionShares", shares), cell("transactionTotalValue", totalValue),
            cell("transactionPricePerShare", price),
            cell("transactionAcquiredDisposedCode", acquiredDisposed),
          ]),
        cell("exerciseDate", exercisable), cell("expirationDate", expires),
        group(
          "underlyingSecurity",
          [
            cell("underlyingSecurityTitle", underlyingTitle),
            cell("underlyingSecurityShares", underlyingShares),
            cell("underlyingSecurityValue", underlyingValue),
          ]),
        group(
          "postTransactionAmounts",
          [
            cell("sharesOwnedFollowingTransaction", ownedAfter),
            cell("valueOwnedFollowingTransaction", valueAfter),
          ]),
        group(
          "ownershipNature",
          [
            cell("directOrIndirectOwnership", ownership), cell("natureOfOwnership", nature),
          ]),
      ].filter { !$0.isEmpty }
      return (["<\(name)>"] + lines + ["</\(name)>"]).joined(separator: "\n")
    }

    private func cell(_ name: String, _ cell: Cell?) -> String {
      guard let cell else { return "" }
      let value = cell.value.map { OwnershipXML.element("value", $0) } ?? ""
      let notes = cell.notes.map { "<footnoteId id=\"\($0)\"/>" }.joined()
      return "<\(name)>\(value)\(notes)</\(name)>"
    }

    private func group(_ name: String, _ parts: [String]) -> String {
      let parts = parts.filter { !$0.isEmpty }
      return parts.isEmpty ? "" : (["<\(name)>"] + parts + ["</\(name)>"]).joined(separator: "\n")
    }
  }
}
