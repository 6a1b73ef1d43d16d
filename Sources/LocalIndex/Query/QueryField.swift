internal import OwnershipForms

/// A field that a query can name: the one place that says what the query language knows.
///
/// The parser, the completion of a command line, its help and the search all draw on
/// ``definition``: a new field is one case and one line there, and its condition in the search.
public enum QueryField: String, CaseIterable, Sendable {
  case ticker, issuer, person, cik, form, accession
  case filed, since, period, amends, amended, plan, role, title, note
  case table, security, code, status, date, shares, price, value, owned, held, late, superseded

  /// What the query language says of a field.
  struct Definition {
    /// The kind of value it takes.
    var kind: ValueKind
    /// What it is about.
    var scope: Scope
    /// What it finds, in a few words.
    var meaning: String
    /// A value that could stand there.
    var example: String
    /// Other names of the field.
    var aliases: [String] = []
  }

  /// What a field is about.
  enum Scope {
    /// The filing as a whole.
    case filing
    /// One row of its tables: all such terms must hold of the same row.
    case row
  }

  /// The kind of value that a field takes.
  enum ValueKind {
    case text
    /// A text, or words near each other.
    case prose
    case number
    case days
    case amount
    case age
    case choice([String])

    /// Whether it is an amount.
    var isAmount: Bool { if case .amount = self { true } else { false } }

    /// Whether it may be words near each other.
    var isProse: Bool { if case .prose = self { true } else { false } }
  }

  var definition: Definition {
    switch self {
    case .ticker:
      Definition(
        kind: .text, scope: .filing, meaning: "the whole ticker of the issuer", example: "ACME")
    case .issuer:
      Definition(
        kind: .text, scope: .filing, meaning: "words of the issuer's name", example: "acme")
    case .person:
      Definition(
        kind: .text, scope: .filing, meaning: "words of a reporting person's name",
        example: "roe", aliases: ["owner"])
    case .cik:
      Definition(
        kind: .number, scope: .filing,
        meaning: "the CIK of the issuer or of a reporting person", example: "0000320193")
    case .form:
      Definition(
        kind: .text, scope: .filing, meaning: "the form as filed", example: "4/A")
    case .accession:
      Definition(
        kind: .text, scope: .filing, meaning: "the accession number",
        example: "0000086115-20-000007")
    case .filed:
      Definition(kind: .days, scope: .filing, meaning: "the filing date", example: "2014..2015")
    case .since:
      Definition(
        kind: .age, scope: .filing,
        meaning: "filed in the last days, weeks, months or years; signed, where that is unknown",
        example: "30d")
    case .period:
      Definition(kind: .days, scope: .filing, meaning: "the period of report", example: "2014-09")
    case .amends:
      Definition(
        kind: .choice(Self.yesOrNo + ["linked", "unlinked", "ambiguous"]), scope: .filing,
        meaning: "whether it is an amendment; whether its original was found, or several may be it",
        example: "yes")
    case .amended:
      Definition(
        kind: .choice(Self.yesOrNo), scope: .filing,
        meaning: "whether an amendment of it was found", example: "yes")
    case .plan:
      Definition(
        kind: .choice(Self.yesOrNo + ["unknown"]), scope: .filing,
        meaning: "the box for a Rule 10b5-1 plan: ticked, not, or not on the form",
        example: "yes")
    case .role:
      Definition(
        kind: .choice(ReportedRelationship.words.map(\.word)), scope: .filing,
        meaning: "a box of a reporting person's relationship", example: "officer,director")
    case .title:
      Definition(
        kind: .text, scope: .filing,
        meaning: "a part of an officer's title or of another relationship", example: "chief")
    case .note:
      Definition(
        kind: .prose, scope: .filing,
        meaning: "words of footnotes and remarks; with ~5 behind a phrase its words in any order, "
          + "with at most 5 others between",
        example: "\"10b5-1 plan\"")
    case .table:
      Definition(
        kind: .choice(FormTable.allCases.map(\.word)), scope: .row,
        meaning: "Table I or Table II of the form", example: "ii")
    case .security:
      Definition(
        kind: .text, scope: .row, meaning: "a part of the title of the security",
        example: "\"class a\"")
    case .code:
      Definition(
        kind: .text, scope: .row, meaning: "the transaction code, filed or inferred",
        example: "P,S")
    case .status:
      Definition(
        kind: .choice(RowStatus.allCases.map(\.word)), scope: .row,
        meaning: "how sure a value of the row is", example: "inferred")
    case .date:
      Definition(
        kind: .days, scope: .row, meaning: "the transaction date", example: "2014-09-12")
    case .shares:
      Definition(
        kind: .amount, scope: .row, meaning: "the amount acquired or disposed of",
        example: ">10k")
    case .price:
      Definition(kind: .amount, scope: .row, meaning: "the price", example: "1.50..2")
    case .value:
      Definition(
        kind: .amount, scope: .row,
        meaning: "dollars of a row of Table I, derived: the amount times the price",
        example: ">1m")
    case .owned:
      Definition(
        kind: .amount, scope: .row, meaning: "the amount owned following the transaction",
        example: "..100")
    case .held:
      Definition(
        kind: .choice(["direct", "indirect"]), scope: .row, meaning: "the form of ownership",
        example: "indirect")
    case .late:
      Definition(
        kind: .choice(Self.yesOrNo), scope: .row,
        meaning: "whether the filer marks the transaction as reported late", example: "yes")
    case .superseded:
      Definition(
        kind: .choice(Self.yesOrNo), scope: .row,
        meaning: "whether an amendment restates the row", example: "no")
    }
  }

  /// The words of a field that is so or not.
  private static let yesOrNo = ["yes", "no"]

  /// The field with a name, whatever its case; nil where there is none.
  public init?(name: String) {
    let lower = name.lowercased()
    let match = Self.allCases.first {
      $0.rawValue == lower || $0.definition.aliases.contains(lower)
    }
    guard let match else { return nil }
    self = match
  }

  /// Whether the field is about one row of a filing's tables, not the filing as a whole.
  public var isOfRow: Bool { definition.scope == .row }

  /// What the field finds, in a few words.
  public var meaning: String { definition.meaning }

  /// A value that could stand after the field's name.
  public var example: String { definition.example }

  /// The words that the field takes, where it takes only certain ones.
  public var choices: [String] {
    if case .choice(let words) = definition.kind { words } else { [] }
  }

  /// What must stand after the field's name, for people.
  var expectation: String {
    let kind =
      switch definition.kind {
      case .text, .prose: "a text"
      case .number: "a number"
      case .days: "a day, month, year, range or comparison"
      case .amount: "an amount, range or comparison"
      case .age: "a number of d, w, m or y"
      case .choice(let words): "one of \(words.joined(separator: ", "))"
      }
    return "\(kind), such as \(rawValue):\(example)"
  }
}
