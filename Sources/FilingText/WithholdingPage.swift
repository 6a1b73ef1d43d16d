public import OwnershipForms
import OwnershipInsight
import Terminal

/// The tax-withholding dispositions of a filing as lines of text.
public struct WithholdingPage {
  private let document: OwnershipDocument
  private let withholdings: [TaxWithholding]
  private let width: Int

  private static let labelWidth = 14
  private static let proseWidth = 110

  /// Makes the page of a document, at most so many columns wide; 40 at least.
  public init(_ document: OwnershipDocument, width: Int) {
    self.document = document
    self.width = max(40, min(width, Self.proseWidth))
    withholdings = TaxWithholding.all(in: document)
  }

  /// Whether the document has no such disposition.
  public var isEmpty: Bool { withholdings.isEmpty }

  /// Who, which company, and each disposition with its footnotes and its vest rows.
  public var lines: [StyledText] {
    let blocks = withholdings.map { block($0) }
    return head + [StyledText()] + blocks.joined(separator: [StyledText()])
  }

  private var head: [StyledText] {
    let names = document.reportingPersons.compactMap(\.name.text).joined(separator: "; ")
    var line = StyledText(SafeText(names), .strong)
    line.append(SafeText(" · " + (document.issuer.name.text ?? "(no issuer)")))
    if let symbol = document.issuer.tradingSymbol.text { line.append(SafeText(" [\(symbol)]")) }
    line.append(SafeText(" · Form \(document.documentType.text ?? "?")"))
    return line.wrapped(to: width)
  }

  private func block(_ withholding: TaxWithholding) -> [StyledText] {
    let row = document.rows(of: withholding.row.table)[withholding.row.index]
    var lines = labelled("Code", code(row))
    lines += labelled("Date", CellText.day(row.transactionDate).text)
    lines += labelled("Security", security(row))
    lines += labelled("Shares", CellText.amount(row.transactionShares).text)
    lines += labelled("Price", CellText.dollars(row.transactionPricePerShare).text)
    if let value = withholding.value {
      lines += labelled(
        "Value",
        StyledText(SafeText(AmountText.derivedDollars(value)))
          + StyledText("  worked out, shares × price", .faint))
    }
    lines += labelled("Paid for", payment(withholding))
    lines += labelled("Vest rows", origin(withholding))
    lines += footnotes(withholding)
    return lines
  }

  private func code(_ row: TableRow) -> StyledText {
    let meaning = TransactionCode.taxWithholding.shortMeaning ?? ""
    var text = CodeText.cell(of: row, on: document.documentType.value).text
    text.append(SafeText("  \(meaning); not a sale"))
    if row.transactionCode.status != .asFiled {
      text.append(SafeText("  \(row.transactionCode.status.rawValue), not as filed"), .derived)
    }
    return text
  }

  private func security(_ row: TableRow) -> StyledText {
    var text = CellText.filed(row.securityTitle).text
    switch row.ownershipForm.value {
    case .direct: text.append(", direct")
    case .indirect: text.append(SafeText(", indirect: " + (row.natureOfOwnership.text ?? "")))
    case nil: break
    }
    return text
  }

  private func payment(_ withholding: TaxWithholding) -> StyledText {
    var words: [String] = []
    if withholding.paidFor.contains(.tax) { words.append("tax") }
    if withholding.paidFor.contains(.exercisePrice) { words.append("exercise price") }
    var text =
      words.isEmpty
      ? StyledText("tax or exercise price; no footnote of the row says which", .faint)
      : StyledText(SafeText(words.joined(separator: " and ")))
        + StyledText("  from the footnote's words", .faint)
    if withholding.footnotesSpeakOfSale {
      text.append("  a footnote speaks of a sale, while the code is F", .warning)
    }
    return text
  }

  private func origin(_ withholding: TaxWithholding) -> StyledText {
    guard case .rows(let match) = withholding.origin else {
      return StyledText("no vest row in this filing")
    }
    let acquired = match.acquired.map { reference -> String in
      let row = document.rows(of: reference.table)[reference.index]
      let shares = row.transactionShares.value.map { AmountText.grouped($0) } ?? "?"
      return "row \(reference.index + 1): \(row.transactionCode.text ?? "?") \(shares)"
    }
    let name = withholding.row.table == .nonDerivative ? "Table I" : "Table II"
    var text = StyledText(SafeText("\(name) " + acquired.joined(separator: ", ")))
    let derivative = match.derivative.map { "row \($0.index + 1)" }
    if !derivative.isEmpty {
      text.append(SafeText(", from Table II " + derivative.joined(separator: ", ")))
    }
    if match.isOnlyAward { text.append(", a grant of the same day", .faint) }
    guard let percent = match.percentWithheld, let all = match.acquiredShares,
      let kept = match.withheldShares
    else { return text }
    text.append("; ")
    text.append(
      SafeText(
        "\(AmountText.grouped(kept)) of \(AmountText.grouped(all)) withheld, "
          + "\(percent.text) %"), .strong)
    if match.withheld.count > 1 {
      text.append(SafeText(", together with the other F rows of that day"), .faint)
    }
    return text
  }

  private func footnotes(_ withholding: TaxWithholding) -> [StyledText] {
    guard !withholding.footnotes.isEmpty else {
      return labelled("Footnotes", StyledText("the row cites none", .faint))
    }
    return withholding.footnotes.flatMap { footnote in
      let mark = StyledText(SafeText("(\(Footnote.number(of: footnote.id)))"), .note)
      return hanging(
        MarkedProse.text(of: footnote.words), after: mark.padded(to: Self.labelWidth))
    }
  }

  private func labelled(_ label: SafeText, _ text: StyledText) -> [StyledText] {
    guard !text.isEmpty else { return [] }
    return hanging(text, after: StyledText(label, .label).padded(to: Self.labelWidth))
  }

  private func hanging(_ text: StyledText, after mark: StyledText) -> [StyledText] {
    text.hanging(after: mark, in: width)
  }
}
