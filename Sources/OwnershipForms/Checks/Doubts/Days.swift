/// The Act of 1934 began what these forms report, and no filing looks a century ahead: a year outside
/// was mistyped. No rule of the SEC.
///
/// A day on which a derivative security expires or can be exercised may be far away.
enum YearThatCannotBe: FilingRule {
  static let rule = CheckRule.doubt("yearThatCannotBe", "a date in a year that cannot be")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for part in filing.parts {
      for cell in part.record.cells where cell.element.valueKind == .date {
        guard let text = cell.text, let day = CalendarDay(filed: text),
          !isPossible(day, cell.element)
        else { continue }
        findings.add(cannotBe(cell.element, text), cell.element, of: part)
      }
    }
  }

  private static func isPossible(_ day: CalendarDay, _ element: FilingElement) -> Bool {
    switch element {
    case .exerciseDate, .expirationDate: day.year >= 1934
    default: (1934..<2100).contains(day.year)
    }
  }

  private static func cannotBe(_ element: FilingElement, _ text: String) -> String {
    "'\(element.name)' is '\(text)', in a year that cannot be"
  }
}

/// A transaction is reported after it was made. No rule of the SEC.
enum TransactionAfterFiling: FilingRule {
  static let rule = CheckRule.doubt(
    "transactionAfterFiling", "a transaction is dated after the day of the filing")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard let filed = filing.source.filingDate else { return }
    for row in filing.transactions {
      guard let day = row.checkedPart.day(.transactionDate), day > filed else { continue }
      findings.add(isAfter(day, filed), .transactionDate, of: row.checkedPart)
    }
  }

  private static func isAfter(_ day: CalendarDay, _ filed: CalendarDay) -> String {
    "transaction of '\(day.iso)', after the filing of '\(filed.iso)'"
  }
}

/// A form is signed when its transactions are made. No rule of the SEC.
enum SignatureBeforeTransaction: FilingRule {
  static let rule = CheckRule.doubt(
    "signatureBeforeTransaction", "a signature is dated before a transaction")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard let last = filing.transactions.compactMap({ $0.checkedPart.day(.transactionDate) }).max()
    else { return }
    for signature in filing.signatures {
      guard let day = signature.day(.signatureDate), day < last else { continue }
      findings.add(isBefore(day, last), .signatureDate, of: signature)
    }
  }

  private static func isBefore(_ day: CalendarDay, _ last: CalendarDay) -> String {
    "signature of '\(day.iso)', before a transaction of '\(last.iso)'"
  }
}

/// A form is signed before it is filed. No rule of the SEC.
enum SignatureAfterFiling: FilingRule {
  static let rule = CheckRule.doubt(
    "signatureAfterFiling", "a signature is dated after the day of the filing")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard let filed = filing.source.filingDate else { return }
    for signature in filing.signatures {
      guard let day = signature.day(.signatureDate), day > filed else { continue }
      findings.add(isAfter(day, filed), .signatureDate, of: signature)
    }
  }

  private static func isAfter(_ day: CalendarDay, _ filed: CalendarDay) -> String {
    "signature of '\(day.iso)', after the filing of '\(filed.iso)'"
  }
}

/// The period of a Form 4 is the day of its earliest transaction (Appendix C), so none lies before it.
///
/// EDGAR does not ask; where the period is that of another transaction, one of the two is mistyped.
enum TransactionBeforePeriod: FilingRule {
  static let rule = CheckRule.doubt(
    "transactionBeforePeriod", section: "Appendix C",
    "a transaction on a Form 4 is dated before its period of report")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard filing.form.family == .form4, let period = filing.facts.day(.periodOfReport) else {
      return
    }
    for row in filing.transactions {
      // What was due on a Form 5 or voluntarily comes in beside what the period is about.
      guard row.checkedPart.text(.transactionFormType) != "5",
        let day = row.checkedPart.day(.transactionDate), day < period
      else { continue }
      findings.add(isBefore(day, period), .transactionDate, of: row.checkedPart)
    }
  }

  private static func isBefore(_ day: CalendarDay, _ period: CalendarDay) -> String {
    "transaction of '\(day.iso)', before the period of report '\(period.iso)'"
  }
}

/// A derivative security can be exercised before it expires. No rule of the SEC.
enum ExpiredBeforeExercisable: FilingRule {
  static let rule = CheckRule.doubt(
    "expiredBeforeExercisable", "a derivative security expires before it can be exercised")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      guard let first = row.checkedPart.day(.exerciseDate),
        let last = row.checkedPart.day(.expirationDate), last < first
      else { continue }
      findings.add(isBefore(last, first), .expirationDate, of: row.checkedPart)
    }
  }

  private static func isBefore(_ last: CalendarDay, _ first: CalendarDay) -> String {
    "expires on '\(last.iso)', before it can be exercised on '\(first.iso)'"
  }
}
