extension FilingElement {
  /// What the schema demands of a value: where it must stand, where it may, and what it may be.
  ///
  /// It rests on the tables of section 3.5 of the specification with the marks of section 3.3, and
  /// on the schemas themselves. The reader takes whatever is there; only the checks ask for this.
  struct Demand: Sendable {
    /// The forms on which a value must stand; not in the holdings of a Form 5.
    var requiredOn: Forms = []
    /// The first schema that demands the value, such as 407 for `X0407`; 0 where all do.
    var sinceSchema = 0
    /// The forms that have the element.
    var forms = Forms.all
    /// Whether only amendments have the element.
    var isForAmendments = false
    /// The rows that have the element.
    var rows = Rows.all
    /// Whether a footnote may stand in place of the value (section 3.3, cm(8)).
    var mayBeFootnoteAlone = false
    /// The element beside this one, of which one and only one has a value (section 3.3, cm(4), cm(6)
    /// and cm(7)).
    var alternative: FilingElement?
    /// The most characters that the schema takes; nil where it sets no bound.
    var maximumLength: Int?
    /// The letters that the schema lists (section 3.6); nil where it lists none.
    var choices: StaticString?
    /// Where the element may cite footnotes; nil for what stands in a `<value>` everywhere.
    var citing: Citing?

  }

  /// A set of the three forms.
  struct Forms: OptionSet, Sendable {
    let rawValue: UInt8
    static let form3 = Forms(rawValue: 1)
    static let form4 = Forms(rawValue: 2)
    static let form5 = Forms(rawValue: 4)
    static let all: Forms = [.form3, .form4, .form5]

    func has(_ family: FormType.Family) -> Bool {
      switch family {
      case .form3: contains(.form3)
      case .form4: contains(.form4)
      case .form5: contains(.form5)
      }
    }
  }

  /// Which rows have an element, among those whose table has a column for it.
  enum Rows: Sendable {
    case all
    case transactions
    /// A Form 5 says of a holding whether it belonged on a Form 3 (section 4.3.8.3).
    case transactionsAndLateHoldings
    /// On a Form 3 the amount of a derivative security is that of the underlying one.
    case allButInitialDerivatives
  }

  /// Where an element may cite footnotes.
  enum Citing: Sendable {
    case everywhere
    case inTableI
    case notOnForm5
  }
}

extension FilingElement.Definition {
  func required(on forms: FilingElement.Forms = .all, sinceSchema schema: Int = 0) -> Self {
    with {
      $0.requiredOn = forms
      $0.sinceSchema = schema
    }
  }
  func on(_ forms: FilingElement.Forms) -> Self { with { $0.forms = forms } }
  func onAmendments() -> Self { with { $0.isForAmendments = true } }
  func inRows(_ rows: FilingElement.Rows) -> Self { with { $0.rows = rows } }
  func orFootnote() -> Self { with { $0.mayBeFootnoteAlone = true } }
  func orElse(_ other: FilingElement) -> Self { with { $0.alternative = other } }
  func upTo(_ length: Int) -> Self { with { $0.maximumLength = length } }
  func oneOf(_ choices: StaticString) -> Self { with { $0.choices = choices } }
  func citing(_ place: FilingElement.Citing) -> Self { with { $0.citing = place } }

  private func with(_ change: (inout FilingElement.Demand) -> Void) -> Self {
    var definition = self
    change(&definition.demand)
    return definition
  }
}

extension FilingElement.Definition {
  /// Whether a document of a form has the element.
  func isOn(_ form: FormType) -> Bool {
    demand.forms.has(form.family) && (form.isAmendment || !demand.isForAmendments)
  }

  /// Whether a row has the element on a form.
  func isIn(_ row: TableRow, on form: FormType) -> Bool {
    guard (row.table == .nonDerivative ? columnI : columnII) != nil else { return false }
    return switch demand.rows {
    case .all: true
    case .transactions: row.kind == .transaction
    case .transactionsAndLateHoldings: row.kind == .transaction || form.family == .form5
    case .allButInitialDerivatives: form.family != .form3 || row.table == .nonDerivative
    }
  }

  /// Whether a row must have a value of the element on a form.
  func isRequired(in row: TableRow, on form: FormType) -> Bool {
    guard demand.requiredOn.has(form.family), isIn(row, on: form) else { return false }
    return demand.rows != .transactionsAndLateHoldings || row.kind == .transaction
  }

  /// Whether the element may cite footnotes in a table of a form.
  func mayCiteFootnotes(in table: FormTable, on form: FormType) -> Bool {
    switch demand.citing {
    case .everywhere: true
    case .inTableI: table == .nonDerivative
    case .notOnForm5: form.family != .form5
    case nil: isWrapped
    }
  }
}
