public import OwnershipForms

/// A disposition that paid a tax or an exercise price in securities (code F); never a sale.
public struct TaxWithholding: Hashable, Sendable {
  /// The row that reports it.
  public var row: RowReference
  /// Whether the code F stands in the file or was inferred.
  public var codeStatus: ReadingStatus
  /// The number of securities withheld or delivered; nil where the row gives none.
  public var shares: ExactDecimal?
  /// The price of one security in dollars; nil where the row gives none, or only in a footnote.
  public var price: ExactDecimal?
  /// Shares times price, worked out; nil for a derivative security, whose price is not dollars.
  public var value: ExactDecimal?
  /// The footnotes of the row, with the words that decide.
  public var footnotes: [CitedFootnote]
  /// What the footnotes say was paid; empty where they do not say.
  public var paidFor: Set<Payment>
  /// Where in the filing the securities come from.
  public var origin: Origin

  /// A footnote that a cell of the row refers to.
  public struct CitedFootnote: Hashable, Sendable {
    /// The footnote's identifier.
    public var id: String
    /// Its text and the words that decide.
    public var words: DecisiveWords
  }

  /// What can be paid in securities under code F.
  public enum Payment: String, Hashable, Sendable, CaseIterable {
    case tax
    case exercisePrice
  }

  /// The vest or exercise rows that a withholding belongs to.
  public enum Origin: Hashable, Sendable {
    /// The filing has no such row; with restricted stock that was reported at its grant, this is
    /// as it should be.
    case noVestRow
    /// Rows of the same security, the same day and the same form of ownership.
    case rows(Match)
  }

  /// Vest or exercise rows, and what part of them was withheld.
  public struct Match: Hashable, Sendable {
    /// The rows that acquired the securities.
    public var acquired: [RowReference]
    /// The rows of Table II that were exercised or settled for them.
    public var derivative: [RowReference]
    /// The withholding rows that share these rows, this one among them.
    public var withheld: [RowReference]
    /// How many securities were acquired; nil where a row gives no number.
    public var acquiredShares: ExactDecimal?
    /// How many of them were withheld in all rows of ``withheld``.
    public var withheldShares: ExactDecimal?
    /// The part that was withheld, in percent with two decimals.
    public var percentWithheld: ExactDecimal?
    /// Whether the rows are grants (code A) rather than exercises, and so less sure.
    public var isOnlyAward: Bool
  }
}

extension TaxWithholding {
  /// Every tax-withholding disposition of a document, in the order filed: the rows with code F,
  /// filed or inferred, that do not say that they acquired.
  public static func all(in document: OwnershipDocument) -> [TaxWithholding] {
    FormTable.allCases.flatMap { table in
      document.rows(of: table).enumerated().compactMap { index, row in
        isWithholding(row)
          ? TaxWithholding(RowReference(table, index), row, in: document) : nil
      }
    }
  }

  /// Whether a row is a payment in securities.
  public static func isWithholding(_ row: TableRow) -> Bool {
    row.kind == .transaction && row.transactionCode.value == .taxWithholding
      && row.acquiredOrDisposed.value != .acquired
  }

  private init(_ reference: RowReference, _ row: TableRow, in document: OwnershipDocument) {
    self.row = reference
    codeStatus = row.transactionCode.status
    shares = row.transactionShares.value
    price = row.transactionPricePerShare.value
    if reference.table == .nonDerivative, let shares, let price {
      value = shares.multiplied(by: price)
    }
    footnotes = row.footnoteIDs.compactMap { id in
      document.footnote(id).map { CitedFootnote(id: id, words: DecisiveWords(in: $0.text)) }
    }
    let meanings = footnotes.reduce(into: Set<DecisiveWords.Meaning>()) {
      $0.formUnion($1.words.meanings)
    }
    paidFor = Set(
      Payment.allCases.filter { payment in
        meanings.contains(payment == .tax ? .tax : .exercisePrice)
      })
    origin = VestRows(of: reference, row, in: document).origin
  }

  /// Whether a footnote of the row speaks of a sale, which code F is not.
  public var footnotesSpeakOfSale: Bool {
    footnotes.contains { $0.words.meanings.contains(.sale) }
  }
}
