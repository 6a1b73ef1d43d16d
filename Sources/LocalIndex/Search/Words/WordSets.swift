internal import GRDB

/// The issuers and reporting persons that a word of a query finds, as subqueries.
struct WordSets {
  /// Issuers one of whose tickers is the word.
  let tickers: SQL
  /// Issuers one of whose tickers begins with the word.
  let tickerPrefixes: SQL
  /// Issuers whose name has the word.
  let issuerNames: SQL
  /// Reporting persons whose name has the word.
  let personNames: SQL
  /// How the word is looked for in names.
  let pattern: NamePattern
  /// How many characters the word has.
  let length: Int

  init(_ text: QueryText) {
    pattern = NamePattern(text)
    let symbol = text.text.storable.uppercased()
    tickers = Self.issuers(symbol: symbol)
    tickerPrefixes = text.isPhrase ? tickers : Self.issuers(symbolPrefix: symbol)
    issuerNames = pattern.names(in: .issuer)
    personNames = pattern.names(in: .person)
    length = text.text.count
  }

  /// Issuers found by any ticker or by name.
  var issuers: SQL { "\(tickerPrefixes) UNION ALL \(issuerNames)" }

  /// Whether the word finds the filing `f`, and which filings it finds.
  var condition: QueryCondition {
    QueryCondition(
      holds: "(f.issuer_id IN (\(issuers)) OR \(Self.hasPerson(personNames)))",
      filings: """
        SELECT id FROM filing WHERE issuer_id IN (\(issuers))
        UNION ALL SELECT filing_id FROM filing_person WHERE person_id IN (\(personNames))
        """)
  }

  /// Whether the filing `f` has one of some reporting persons.
  ///
  /// The plus keeps SQLite from the index of persons, which it would ask once for each of them.
  static func hasPerson(_ persons: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM filing_person p WHERE p.filing_id = f.id AND +p.person_id IN (\(persons)))
    """
  }

  /// The issuers with a ticker.
  static func issuers(symbol: String) -> SQL {
    "SELECT issuer_id FROM issuer_symbol WHERE symbol = \(symbol)"
  }

  /// The issuers with a ticker that begins so.
  static func issuers(symbolPrefix prefix: String) -> SQL {
    """
    SELECT issuer_id FROM issuer_symbol
    WHERE symbol >= \(prefix) AND symbol < \(prefix + "\u{10FFFF}")
    """
  }
}
