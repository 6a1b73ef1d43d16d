/// Holds a filing against the SEC's specification, and against what is plausible.
///
/// ```swift
/// for finding in FilingChecks.findings(in: filing) {
///   print(finding.kind.rawValue, finding.rule.id, finding.message)
/// }
/// ```
///
/// What EDGAR accepts today is not what it accepted in 2003: a filing may depart from the
/// specification and have been right in its time.
public enum FilingChecks {
  /// Every rule: first those of the reader, whose findings are the diagnostics of a filing.
  public static let rules: [CheckRule] =
    Diagnostic.Code.allCases.map(\.rule) + filingRules.map { $0.rule }

  /// What is wrong or doubtful in a filing, in the order of the file; the diagnostics of its
  /// reading are among it.
  public static func findings(in filing: OwnershipFiling) -> [CheckFinding] {
    let checked = CheckedFiling(filing)
    let isPrint = filing.isPrint
    // What is missing from a file that breaks off may well have been filed.
    let isPart = isPrint || filing.diagnostics.contains { $0.code == .documentCut }
    var findings = Findings(rule: rules[0])
    for rule in filingRules where !isPart || rule.holdsForPrints {
      findings.rule = rule.rule
      rule.check(checked, &findings)
    }
    let all = filing.diagnostics.map { $0.finding(onPrint: isPrint) } + findings.all
    // The sort keeps the order of the rules where several find something at one place.
    return all.enumerated().sorted { left, right in
      let (first, second) = (left.element.place?.lowerBound, right.element.place?.lowerBound)
      return (first ?? 0, left.offset) < (second ?? 0, right.offset)
    }.map(\.element)
  }

  /// The rules, in the order of the form.
  static let filingRules: [any FilingRule.Type] = [
    // The document.
    FormAgainstSubmission.self, NothingReported.self, NoSecuritiesOwnedAgainstRows.self,
    ReportedBoxesAgainstRows.self,
    // What the schema says of every element.
    ElementMissing.self, ElementNotOnForm.self, ElementOutOfOrder.self, ValueMissing.self,
    ValueOrFootnoteMissing.self, EitherOrMissing.self, EitherOrDouble.self, TextTooLong.self,
    AmountOutOfRange.self, AmountTooPrecise.self, ChoiceNotListed.self, CIKNotDigits.self,
    TooMany.self,
    // Reporting persons.
    RelationshipMissing.self, OfficerTitleMissing.self, OtherTextMissing.self,
    RelationshipTextWithoutBox.self, PersonListedTwice.self, CountryMissing.self,
    StateMissing.self, StateNotListed.self, CountryNotListed.self,
    // Rows.
    TransactionOnForm3.self, CodeNotListed.self, RowFormType.self, TimelinessAgainstFormType.self,
    NatureOfDirectOwnership.self, NatureOfIndirectOwnershipMissing.self,
    // Footnotes; that one is not defined, or twice, is found in reading.
    FootnoteMisnumbered.self, FootnoteNotUsed.self, FootnoteCitedTwice.self,
    FootnoteNotAllowed.self,
    // What is allowed and looks wrong.
    HoldingsAlone.self, CodeAgainstDirection.self, ZeroPriceInMarket.self, PriceLooksLikeTotal.self,
    AmountOwnedContradicted.self, YearThatCannotBe.self, TransactionAfterFiling.self,
    TransactionBeforePeriod.self, SignatureBeforeTransaction.self, SignatureAfterFiling.self,
    ExpiredBeforeExercisable.self, TradingSymbolUnclear.self,
  ]
}

extension OwnershipFiling {
  /// Whether the file has a print of the form or its plain text, not the elements of the schema.
  fileprivate var isPrint: Bool {
    plainForm != nil || source.format != .xml && source.format != .submission
  }
}
