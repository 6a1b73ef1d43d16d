import ArgumentParser
import FilingText
import LocalIndex
import Terminal

/// `form4 query` and `form4 help query`: what the query language is.
struct QueryHelp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Explain the query language.",
    usage: "form4 search QUERY",
    discussion: """
      A query is terms with blanks between; all of them must hold:

        acme                  the beginning of a ticker, else of a word in the
                              issuer's name, else in a reporting person's
        "class a"             a phrase: its words whole and in this order
        note:"tax sold"~5     words near each other: in any order, in one note,
                              with at most 5 others between
        code:P,S              a field with any of several values
        filed:2014..2015-06   a range, both ends included; either may be left open
        shares:>10k           > >= < <= compare; k is a thousand, m a million;
                              10,000 is ten thousand too
        -code:F               a hyphen in front: not so

      Of a filing:
      \(help(isOfRow: false))

      Of a row; all such terms must hold of the same row:
      \(help(isOfRow: true))

      Everything is literal: %, _ and * are characters like others, and a quote in quotes is doubled. \
      Capital letters do not matter. A text with a blank, a comma or a colon needs quotes, which the \
      shell takes off unless they stand in others: 'note:"tax withholding"'.
      """)

  func run() throws { print(Self.helpMessage()) }

  private static func help(isOfRow: Bool) -> String {
    QueryField.allCases.filter { $0.isOfRow == isOfRow }.map { field in
      let term = SafeText("\(field.rawValue):\(field.example)").padded(to: 32).string
      let choices = field.choices.isEmpty ? "" : ": \(field.choices.joined(separator: ", "))"
      let meaning = StyledText(SafeText(field.meaning + choices)).wrapped(to: 44).map(\.plain)
      let indent = String(repeating: " ", count: 35)
      return "  \(term) " + meaning.joined(separator: "\n" + indent)
    }.joined(separator: "\n")
  }
}
