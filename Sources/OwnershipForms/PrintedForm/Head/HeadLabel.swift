/// A label printed in the head of the form, which says what the text after it is.
enum HeadLabel: CaseIterable, Sendable {
  case notSubjectToSection16, form3HoldingsReported, form4TransactionsReported, aff10b5One
  case name, nameParts, street, cityStateZip
  case issuer, periodOfReport, dateOfOriginalSubmission, relationship, groupFiling
  case instruction

  /// The label's words on the forms, folded; longer ones first.
  var phrases: [StaticString] {
    switch self {
    case .notSubjectToSection16: ["check this box if no longer subject"]
    case .form3HoldingsReported: ["form 3 holdings reported"]
    case .form4TransactionsReported: ["form 4 transactions reported"]
    case .aff10b5One:
      ["check this box to indicate that a transaction", "rule 10b5-1(c) transaction indication"]
    case .name: ["name and address of reporting person"]
    case .nameParts: ["(last)", "(first)", "(middle)"]
    case .street: ["(street)"]
    case .cityStateZip:
      ["(city)", "(state)", "(zip)", "(zip/postal code)", "(zip/postal", "(country)"]
    case .issuer: ["issuer name and ticker or trading symbol", "issuer name and ticker"]
    case .periodOfReport:
      [
        "date of earliest transaction", "date of event requiring statement",
        "statement for issuer's fiscal year ended", "statement for month/day/year",
      ]
    case .dateOfOriginalSubmission:
      [
        "if amendment, date of original filed", "if amendment, date original filed",
        "if amendment, date of original", "if amendment, date of", "if amendment, date",
        "if amendment",
      ]
    case .relationship:
      [
        "relationship of reporting person(s) to issuer", "relationship of reporting person(s) to",
        "relationship of reporting person",
      ]
    case .groupFiling:
      [
        "individual or joint/group", "form filed by one reporting person",
        "form filed by more than one reporting person",
      ]
    case .instruction:
      [
        "(month/day/year)", "(month /day/year)", "(month/ day/year)", "(month/day /year)",
        "(month/day/ year)", "(check applicable line)", "(print or type responses)",
      ]
    }
  }

  /// Whether a text is no more than the number and the first words of a label that was cut.
  static func isFragment(_ text: String) -> Bool {
    let bytes = FoldedText(text, most: 40).bytes
    guard bytes.count >= 4, bytes.count < 24, (49...57).contains(bytes[0]), bytes[1] == 46
    else { return false }
    let words = bytes.dropFirst(2).drop { $0 == 32 }
    return allCases.contains { label in
      label.phrases.contains { Array("\($0)".utf8).starts(with: words) }
    }
  }

  /// Whether the label stands below or beside its text, so that another label's text goes on
  /// after it.
  var isTransparent: Bool { self == .instruction }

  /// Whether the label stands beside a box to tick.
  var isTickBox: Bool {
    switch self {
    case .notSubjectToSection16, .form3HoldingsReported, .form4TransactionsReported, .aff10b5One,
      .groupFiling:
      true
    default: false
    }
  }
}
