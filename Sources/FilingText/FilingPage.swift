public import OwnershipForms
import Terminal

/// A whole filing as a readable form in text.
public struct FilingPage {
  private let filing: OwnershipFiling
  private let width: Int
  private var document: OwnershipDocument { filing.document }

  /// The widest line of running text that is pleasant to read.
  private static let proseWidth = 110
  private static let labelWidth = 22
  private static let leastWidth = 40

  /// Makes the page of a filing, at most so many columns wide; 40 at least.
  public init(_ filing: OwnershipFiling, width: Int) {
    self.filing = filing
    self.width = max(Self.leastWidth, width)
  }

  /// The lines of the page, from the title to the signatures.
  public var lines: [StyledText] {
    let parts = [
      title, facts, table(.nonDerivative), table(.derivative), plainForm, explanations, remarks,
      signatures, notAsFiled, oddities,
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledText()]))
  }

  // MARK: Head

  private var title: [StyledText] {
    let cell = document.documentType
    var line = StyledText(SafeText("Form \(cell.text ?? "?")"), .heading)
    if cell.status != .asFiled { line.append(" ?", .derived) }
    if let form = cell.value {
      line.append(SafeText("  " + form.title + (form.isAmendment ? ", amended" : "")), .plain)
    }
    // What is missing must be seen before what is there.
    let losses = filing.diagnostics.filter(\.code.tellsOfLoss)
      .flatMap { StyledText(SafeText($0.message), .warning).wrapped(to: width) }
    return line.wrapped(to: width) + losses
  }

  private var facts: [StyledText] {
    var lines: [StyledText] = []
    for (index, person) in document.reportingPersons.enumerated() {
      let several = document.reportingPersons.count > 1
      lines += labelled(several ? "Person \(index + 1)" : "Reporting person", self.person(person))
    }
    lines += labelled("Issuer", issuer)
    lines += labelled(dateLabel, [CellText.day(document.periodOfReport).text])
    if !document.dateOfOriginalSubmission.isBlank {
      lines += labelled("Original filed", [CellText.day(document.dateOfOriginalSubmission).text])
    }
    lines += labelled("Filed", filed)
    lines += labelled("Boxes", boxes)
    return lines
  }

  private func person(_ person: ReportingPerson) -> [StyledText] {
    var name = self.name(person.name)
    if let cik = person.cik.text { name.append(SafeText("  CIK " + cik), .faint) }
    var lines = [name]
    let relationship = PersonText.relationship(person)
    if !relationship.isEmpty { lines.append(.joined(relationship, by: StyledText("; "))) }
    let address = PersonText.address(person)
    if !address.isEmpty {
      let line = address.dropFirst().reduce(address[0]) { line, part in
        line + StyledText(line.plain.hasSuffix(",") ? " " : ", ") + part
      }
      lines.append(line)
    }
    return lines
  }

  private var issuer: [StyledText] {
    let issuer = document.issuer
    var line = name(issuer.name)
    let symbols = [issuer.tradingSymbol.text, issuer.foreignTradingSymbol.text].compactMap { $0 }
    if !symbols.isEmpty { line.append(SafeText(" [" + symbols.joined(separator: ", ") + "]")) }
    if let cik = issuer.cik.text { line.append(SafeText("  CIK " + cik), .faint) }
    return [line]
  }

  private func name(_ cell: ReportedCell<String>) -> StyledText {
    cell.text == nil
      ? StyledText("(no name)", .strong) : CellText.filed(cell, tone: .strong).text
  }

  private var dateLabel: SafeText {
    switch document.documentType.value?.family {
    case .form3: "Date of event"
    case .form5: "Fiscal year ended"
    case .form4, nil: "Earliest transaction"
    }
  }

  private var filed: [StyledText] {
    let source = filing.source
    var parts: [String] = []
    if let day = source.filingDate?.iso { parts.append(day) }
    if let accepted = source.acceptedAt {
      parts.append("accepted \(accepted.replacing("T", with: " "))")
    }
    if let number = source.accessionNumber { parts.append("accession number \(number)") }
    guard !parts.isEmpty else { return [] }
    return [StyledText(SafeText(parts.joined(separator: ", ")))]
  }

  private var boxes: [StyledText] {
    var boxes: [StyledText] = []
    func add(_ cell: ReportedCell<Bool>, _ ticked: SafeText, _ unticked: SafeText? = nil) {
      switch cell.value {
      case true: boxes.append(StyledText(ticked))
      case false: if let unticked { boxes.append(StyledText(unticked, .faint)) }
      case nil:
        if let text = cell.text { boxes.append(StyledText(ticked) + StyledText(" (\(text))")) }
      }
    }
    add(document.notSubjectToSection16, "no longer subject to Section 16")
    add(document.form3HoldingsReported, "Form 3 holdings reported")
    add(document.form4TransactionsReported, "Form 4 transactions reported")
    add(document.noSecuritiesOwned, "no securities are beneficially owned")
    add(
      document.aff10b5One, "made under a Rule 10b5-1(c) plan",
      "Rule 10b5-1(c) plan box not ticked")
    return boxes.isEmpty ? [] : [.joined(boxes, by: StyledText("; "))]
  }

  // MARK: Tables

  private func table(_ table: FormTable) -> [StyledText] {
    let rows = document.rows(of: table)
    let form = document.documentType.value
    let title: SafeText =
      table == .nonDerivative
      ? "Table I · non-derivative securities" : "Table II · derivative securities"
    var lines = [StyledText(title, .heading)]
    guard !rows.isEmpty else {
      return lines + StyledText(PlainFormText.emptyTable(in: filing), .faint).wrapped(to: width)
    }
    lines += TableText(rows: rows, of: table, on: form, width: width).lines
    let legend = CodeText.legend(of: rows, on: form)
    if !legend.isEmpty {
      lines.append(StyledText())
      lines += legend.flatMap { hanging($0, after: StyledText("  "), width: proseWidth) }
    }
    return lines
  }

  // MARK: Below the tables

  private var explanations: [StyledText] {
    guard !document.footnotes.isEmpty else { return [] }
    let marks = document.footnotes.map { StyledText(SafeText("(\($0.number)) "), .note) }
    let indent = marks.map(\.width).filter { $0 <= proseWidth / 4 }.max() ?? 0
    var lines = [StyledText("Explanation of responses", .heading)]
    for (footnote, mark) in zip(document.footnotes, marks) {
      let paragraphs = ProseText.paragraphs(footnote.text)
      for (index, paragraph) in paragraphs.enumerated() {
        lines += hanging(
          StyledText(paragraph),
          after: index == 0 ? mark.padded(to: indent) : StyledText().padded(to: indent),
          width: proseWidth)
      }
    }
    return lines
  }

  /// The form as its filer laid it out, where it is plain text.
  private var plainForm: [StyledText] {
    guard let form = filing.plainForm else { return [] }
    return [StyledText("The form, in plain text as filed", .heading)]
      + PlainFormText.lines(of: form)
  }

  private var remarks: [StyledText] {
    guard let text = document.remarks.text else { return [] }
    return [StyledText("Remarks", .heading)]
      + ProseText.paragraphs(text).flatMap { StyledText($0).wrapped(to: proseWidth) }
  }

  private var signatures: [StyledText] {
    guard !document.signatures.isEmpty else { return [] }
    return [StyledText("Signature", .heading)]
      + document.signatures.flatMap { signature in
        (CellText.filed(signature.name).text + StyledText("  ")
          + CellText.day(signature.date).text).wrapped(to: proseWidth)
      }
  }

  private var notAsFiled: [StyledText] {
    guard !filing.readings.isEmpty else { return [] }
    return [StyledText("Not as filed", .heading)]
      + filing.readings.flatMap { reading in
        var text = StyledText(
          SafeText("\(reading.cell.element.name) \(reading.status.rawValue): "), .derived)
        text.append(SafeText(reading.evidence))
        if !reading.alternatives.isEmpty {
          text.append(SafeText(" (or: \(reading.alternatives.joined(separator: ", ")))"))
        }
        return hanging(text, after: StyledText(" ? ", .derived), width: proseWidth)
      }
  }

  private var oddities: [StyledText] {
    let others = (filing.header?.documents ?? []).enumerated()
      .filter { FormType(filed: $0.element.type) == nil }
    let messages =
      filing.diagnostics.map { StyledText(SafeText($0.message), .warning) }
      + others.map { number, other in
        let name = other.filename ?? "without a name"
        let graphic = other.isGraphic ? ", a graphic" : ""
        return StyledText(
          SafeText("document \(number + 1) of the submission is \(other.type), \(name)\(graphic)"),
          .faint)
      }
    guard !messages.isEmpty else { return [] }
    return [StyledText("About the file", .heading)]
      + messages.flatMap { hanging($0, after: StyledText("- ", .faint), width: proseWidth) }
  }

  // MARK: Lines

  private var proseWidth: Int { min(width, Self.proseWidth) }

  private func labelled(_ label: SafeText, _ texts: [StyledText]) -> [StyledText] {
    texts.enumerated().flatMap { index, text in
      hanging(
        text,
        after: StyledText(index == 0 ? label : "", .label).padded(to: Self.labelWidth),
        width: proseWidth)
    }
  }

  /// A text after a mark, its further lines under its first.
  private func hanging(_ text: StyledText, after mark: StyledText, width: Int) -> [StyledText] {
    text.hanging(after: mark, in: width)
  }
}
