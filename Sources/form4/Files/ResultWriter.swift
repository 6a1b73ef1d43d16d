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

    enum Kind {
      case text, amount, count
      /// A transaction code, with `?` for people where it is not as filed.
      case code(isFiled: Bool)
      /// The statuses of a row other than as filed; `?` for people.
      case doubts
      /// The day by which a filing is sorted, with a mark for people where it is no filing date.
      case sortDay(SortDay.Kind)
      case files([FilingSourceFile])
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
      ])
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
      ])
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
      if count == 0 { try writeForPrograms(Array(table.lines([fields.map(\.name)]).utf8)) }
      try writeForPrograms(Array(table.lines([fields.map(\.value)]).utf8))
    case .json: try writeForPrograms(Self.json(fields) + [10])
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
        case .text, .code, .doubts, .sortDay: json.string(field.value)
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
