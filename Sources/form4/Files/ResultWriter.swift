import FilingText
import LocalIndex
import OwnershipForms
import Terminal

/// Writes what a search found: as text for people, as JSON lines, or as a table for programs.
struct ResultWriter: ~Copyable {
  /// How many results were written.
  private(set) var count = 0

  /// How results are written.
  enum Style {
    /// A line for people.
    case text(TerminalText)
    /// One JSON object a line.
    case json
    /// A heading and a line each, with values that a character parts.
    case table(CSVText)
  }

  private let style: Style
  private var output = StandardOutput()
  private let isForTerminal = StandardOutput.isTerminal

  init(_ style: Style) { self.style = style }

  /// A value of a result: its name for programs, its text, and how it stands in a line for people.
  private struct Field {
    var name: String
    var value: String
    var kind = Kind.text
    /// The columns that it takes for people; nil where it is left out for them.
    var width: Int?

    /// Whether programs are given it.
    var isForPrograms: Bool { if case .words = kind { false } else { true } }

    enum Kind {
      case text, amount, count
      /// A transaction code, with `?` for people where it is not as filed.
      case code(isFiled: Bool)
      /// The statuses of a row other than as filed; `?` for people.
      case doubts
      /// The day by which a filing is sorted, with a mark for people where it is no filing date.
      case sortDay(SortDay.Kind)
      case files([FilingSourceFile])
      /// The amendments of a filing.
      case amendments([FilingAmendment])
      /// The amendment that restates a row.
      case superseded
      /// Words for people only.
      case words
    }
  }

  mutating func write(_ filing: FilingSummary) throws {
    try write(
      Self.fields(of: filing) + [
        Field(
          name: "codes", value: filing.codes.map(\.code.rawValue).joined(separator: " "), width: 8),
        Field(name: "transactions", value: String(filing.transactionCount), kind: .count),
        Field(name: "holdings", value: String(filing.holdingCount), kind: .count),
        Field(name: "path", value: filing.path, width: 0),
        Self.furtherFiles(of: filing),
      ] + Self.amendments(of: filing) + [
        Field(
          name: "amendedBy", value: filing.amendedBy.map(\.filing.name).joined(separator: "\n"),
          kind: .amendments(filing.amendedBy))
      ])
  }

  /// What was found out of a filing that is an amendment.
  private static func amendments(of filing: FilingSummary) -> [Field] {
    let link = filing.amendment
    return [
      Field(name: "amends", value: link?.original?.name ?? ""),
      Field(name: "amendsStatus", value: link?.state.word ?? ""),
      Field(name: "amendsEvidence", value: link?.evidence ?? ""),
      Field(name: "restates", value: link?.restatement ?? ""),
    ]
  }

  /// Writes what rows come to; every figure of it is derived.
  mutating func write(_ sum: RowSum, isEffective: Bool) throws {
    let issuer =
      sum.issuer.map { issuer in
        [
          Field(name: "issuerTradingSymbol", value: issuer.tradingSymbol, width: 6),
          Field(name: "issuerName", value: issuer.name, width: 24),
          Field(name: "issuerCik", value: issuer.cik),
        ]
      } ?? []
    try write(
      issuer + [
        Field(
          name: "transactionCode", value: sum.code, kind: .code(isFiled: sum.inferredCount == 0),
          width: 2),
        Field(name: "transactionAcquiredDisposedCode", value: sum.acquiredOrDisposed, width: 1),
        Field(name: "totalShares", value: sum.shares.reduced.text, kind: .amount, width: 18),
        Field(name: "totalValue", value: sum.value.reduced.text, kind: .amount, width: 20),
        Field(name: "rows", value: String(sum.rowCount), kind: .count),
        Field(name: "filings", value: String(sum.filingCount), kind: .count),
        Field(name: "rowsWithoutShares", value: String(sum.rowsWithoutShares), kind: .count),
        Field(name: "rowsWithoutValue", value: String(sum.rowsWithoutValue), kind: .count),
        Field(name: "rowsWithInferredCode", value: String(sum.inferredCount), kind: .count),
        Field(
          name: "basis",
          value: "derived: sums of Table I, \(isEffective ? "effective view" : "as filed")"),
        Field(name: "counted", value: Self.counted(sum), kind: .words, width: 0),
      ])
  }

  /// How many rows a sum is of, for people.
  private static func counted(_ sum: RowSum) -> String {
    let rows = AmountText.counted(sum.rowCount, "row")
    let filings = AmountText.counted(sum.filingCount, "filing")
    let missing = sum.rowsWithoutValue > 0 ? ", \(sum.rowsWithoutValue) without a value" : ""
    return "\(rows) in \(filings)\(missing)"
  }

  /// The further files of a filing; for people how many, for programs their paths.
  private static func furtherFiles(of filing: FilingSummary) -> Field {
    Field(
      name: "furtherFiles", value: filing.furtherFiles.map(\.path).joined(separator: "\n"),
      kind: .files(filing.furtherFiles), width: filing.furtherFiles.isEmpty ? nil : 0)
  }

  mutating func write(_ row: RowMatch) throws {
    try write(
      Self.fields(of: row.filing) + [
        Field(name: "table", value: row.table.rawValue),
        Field(name: "ordinal", value: String(row.ordinal), kind: .count),
        Field(name: "row", value: row.kind.rawValue),
        Field(name: "transactionDate", value: row.transactionDate?.iso ?? "", width: 10),
        Field(
          name: "transactionCode", value: row.code,
          kind: .code(isFiled: row.codeStatus == .asFiled), width: 2),
        Field(
          name: "codeStatus", value: row.code.isEmpty ? "" : row.codeStatus.rawValue),
        Field(name: "transactionAcquiredDisposedCode", value: row.acquiredOrDisposed, width: 1),
        Field(name: "transactionShares", value: row.shares, kind: .amount, width: 12),
        Field(name: "transactionPricePerShare", value: row.price, kind: .amount, width: 10),
        Field(
          name: "sharesOwnedFollowingTransaction", value: row.sharesOwnedFollowing, kind: .amount),
        Field(name: "directOrIndirectOwnership", value: row.ownershipForm),
        Field(
          name: "rowStatuses", value: row.doubts.map(\.rawValue).joined(separator: " "),
          kind: .doubts, width: 1),
        Field(name: "securityTitle", value: row.securityTitle, width: 24),
        Field(name: "path", value: row.filing.path, width: 0),
        Self.furtherFiles(of: row.filing),
        Field(
          name: "supersededBy", value: row.supersededBy?.name ?? "",
          kind: row.supersededBy == nil ? .text : .superseded,
          width: row.supersededBy == nil ? nil : 0),
      ] + Self.amendments(of: row.filing))
  }

  private static func fields(of filing: FilingSummary) -> [Field] {
    [
      Field(name: "filingDate", value: filing.filingDate?.iso ?? ""),
      Field(
        name: "sortDate", value: filing.sortDay.day?.iso ?? "",
        kind: .sortDay(filing.sortDay.kind), width: 11),
      Field(name: "documentType", value: filing.form, width: 3),
      Field(name: "issuerTradingSymbol", value: filing.tradingSymbol, width: 6),
      Field(name: "issuerName", value: filing.issuerName),
      Field(name: "issuerCik", value: filing.issuerCIK),
      Field(name: "rptOwnerName", value: filing.firstPersonName, width: 20),
      Field(name: "reportingOwners", value: String(filing.personCount), kind: .count),
      Field(name: "accessionNumber", value: filing.accessionNumber ?? ""),
    ]
  }

  private mutating func write(_ fields: [Field]) throws {
    switch style {
    case .table(let table):
      let fields = fields.filter(\.isForPrograms)
      if count == 0 { try writeForPrograms(Array(table.lines([fields.map(\.name)]).utf8)) }
      try writeForPrograms(Array(table.lines([fields.map(\.value)]).utf8))
    case .json: try writeForPrograms(Self.json(fields.filter(\.isForPrograms)) + [10])
    case .text(let text): try output.write(text.line(Self.line(fields)))
    }
    count += 1
  }

  /// Writes a table or JSON: as it is for a program, made safe where a terminal would obey it.
  private mutating func writeForPrograms(_ bytes: [UInt8]) throws {
    guard isForTerminal else { return try output.write(bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      try output.write(fields.map { SafeText(String($0)).string }.joined(separator: "\t") + "\n")
    }
  }

  mutating func finish() throws { try output.flush() }

  private static func json(_ fields: [Field]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for field in fields where !field.value.isEmpty {
        json.key(field.name)
        switch field.kind {
        case .text, .code, .doubts, .sortDay, .superseded, .words: json.string(field.value)
        case .count: json.raw(field.value)
        case .files(let files):
          json.array { json in
            for file in files {
              json.object { json in
                json.key("path")
                json.string(file.path)
                json.key("format")
                json.string(file.format.rawValue)
                json.key("evidence")
                json.string(file.evidence)
              }
            }
          }
        case .amendments(let amendments):
          json.array { json in
            for amendment in amendments {
              json.object { json in
                json.key("filing")
                json.string(amendment.filing.name)
                json.key("restates")
                json.string(amendment.restatement)
              }
            }
          }
        case .amount:
          if let number = ExactDecimal(filed: field.value) {
            json.raw(number.text)
          } else {
            json.string(field.value)
          }
        }
      }
    }
    return json.bytes
  }

  /// A result on one line; the last field takes what room it needs.
  private static func line(_ fields: [Field]) -> StyledText {
    var line = StyledText()
    for field in fields {
      guard let width = field.width else { continue }
      if !line.isEmpty { line.append("  ") }
      if case .files(let files) = field.kind {
        line.append(
          SafeText(files.count == 1 ? "and 1 more file" : "and \(files.count) more files"))
        continue
      }
      if case .superseded = field.kind {
        line.append("restated by an amendment", .derived)
        continue
      }
      guard width > 0 else {
        line.append(SafeText(field.value), .faint)
        continue
      }
      var shown = SafeText(field.value)
      switch field.kind {
      case .code(isFiled: false) where !field.value.isEmpty: shown = shown + "?"
      case .doubts: shown = field.value.isEmpty ? "" : "?"
      case .sortDay(.signed): shown = shown + "s"
      case .sortDay(.period): shown = shown + "p"
      default: break
      }
      let isAmount = if case .amount = field.kind { true } else { false }
      if isAmount, let number = ExactDecimal(filed: field.value) {
        shown = SafeText(AmountText.grouped(number))
      }
      let tone = field.name == "transactionCode" ? CodeText.tone(of: field.value) : .plain
      if isAmount {
        line.append(shown.padded(to: width, .right), tone)
      } else {
        line.append(shown.fitted(to: width), tone)
      }
    }
    return line
  }
}

extension AmendmentLink.State {
  /// The word for programs.
  fileprivate var word: String {
    switch self {
    case .waiting: "waiting"
    case .linked: "linked"
    case .ambiguous: "ambiguous"
    case .notFound: "notFound"
    case .dayUnknown: "dayUnknown"
    }
  }
}
