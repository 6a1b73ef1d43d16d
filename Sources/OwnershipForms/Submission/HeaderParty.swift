/// One company or person of a submission's header: an issuer or a reporting owner.
public struct HeaderParty: Hashable, Sendable {
  /// What the header says under the party's label, in its own order.
  public var entries: [HeaderEntry]

  /// Makes a party of what stands under its label.
  public init(entries: [HeaderEntry]) { self.entries = entries }

  /// The name as EDGAR has it, for a person the last name first.
  public var name: String? { value("COMPANY CONFORMED NAME", "CONFORMED NAME") }
  /// The central index key, with its zeros.
  public var cik: String? { value("CENTRAL INDEX KEY", "CIK") }
  /// The industry: its name and code, as `INVESTORS, NEC [6799]`, or its code alone.
  public var industry: String? {
    value("STANDARD INDUSTRIAL CLASSIFICATION", "ASSIGNED SIC")
  }
  /// The two-character code of the state or country of incorporation.
  public var stateOfIncorporation: String? { value("STATE OF INCORPORATION") }
  /// The end of the fiscal year, as month and day: `1231`.
  public var fiscalYearEnd: String? { value("FISCAL YEAR END") }
  /// The number of the employer at the Internal Revenue Service.
  public var irsNumber: String? { value("IRS NUMBER") }
  /// The relationship to the issuer, where the header says one, such as `OFFICER`.
  public var relationship: String? { value("RELATIONSHIP") }
  /// The number of the file at the SEC, such as `001-05620`.
  public var fileNumber: String? { value("SEC FILE NUMBER", "FILE NUMBER") }
  /// The number of the film.
  public var filmNumber: String? { value("FILM NUMBER") }
  /// The business address: labels and values.
  public var businessAddress: [HeaderEntry] { section("BUSINESS ADDRESS") }
  /// The mail address: labels and values.
  public var mailAddress: [HeaderEntry] { section("MAIL ADDRESS") }
  /// The names that the party had before, the latest first.
  public var formerNames: [String] {
    entries.filter { $0.has("FORMER COMPANY", "FORMER NAME") }.compactMap { entry in
      HeaderEntry.value(of: ["FORMER CONFORMED NAME"], in: entry.inner)
    }
  }

  private func section(_ label: String) -> [HeaderEntry] {
    entries.first { $0.has(label) }?.inner ?? []
  }

  /// A value of the party itself, not of its addresses and former names.
  private func value(_ labels: String...) -> String? {
    HeaderEntry.value(
      of: labels,
      in: entries.filter {
        !$0.has("BUSINESS ADDRESS", "MAIL ADDRESS", "FORMER COMPANY", "FORMER NAME")
      })
  }
}

extension SubmissionHeader {
  /// The issuers that the header names; in old submissions the subject company.
  public var issuers: [HeaderParty] { parties("ISSUER", "SUBJECT COMPANY") }

  /// The reporting owners that the header names; in old submissions who filed.
  public var reportingOwners: [HeaderParty] {
    parties("REPORTING OWNER", "FILED BY", "FILER")
  }

  private func parties(_ labels: String...) -> [HeaderParty] {
    entries.filter { entry in labels.contains { entry.has($0) } }
      .map { HeaderParty(entries: $0.inner) }
  }
}

extension HeaderEntry {
  /// Whether the label is one of several; a tag's hyphens count as blanks.
  func has(_ labels: String...) -> Bool { has(labels) }

  fileprivate func has(_ labels: [String]) -> Bool {
    labels.contains(String(label.map { $0 == "-" ? " " : $0 }))
  }

  /// The entries under the label; none where it has a value.
  var inner: [HeaderEntry] {
    guard case .section(let entries) = content else { return [] }
    return entries
  }

  /// The first value with one of several labels, in some entries and below.
  fileprivate static func value(of labels: [String], in entries: [HeaderEntry]) -> String? {
    for entry in entries {
      switch entry.content {
      case .value(let text): if entry.has(labels), !text.isEmpty { return text }
      case .section(let inner): if let text = value(of: labels, in: inner) { return text }
      }
    }
    return nil
  }
}
