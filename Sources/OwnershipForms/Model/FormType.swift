/// What form a filing is: its family, and whether it amends an earlier one.
public struct FormType: FiledValue {
  /// Form 3, 4 or 5.
  public enum Family: Int, Sendable, CaseIterable {
    /// Initial statement of beneficial ownership.
    case form3 = 3
    /// Statement of changes in beneficial ownership.
    case form4 = 4
    /// Annual statement of changes in beneficial ownership.
    case form5 = 5
  }

  /// The family of the form.
  public var family: Family
  /// Whether the filing amends an earlier one.
  public var isAmendment: Bool

  /// Makes a form type.
  public init(_ family: Family, isAmendment: Bool = false) {
    self.family = family
    self.isAmendment = isAmendment
  }

  /// Understands `3`, `4`, `5`, each with `/A` or without; nil for any other text.
  public init?(filed text: String) {
    let upper = text.uppercased()
    guard let family = Family.allCases.first(where: { upper.hasPrefix(String($0.rawValue)) })
    else { return nil }
    switch upper.dropFirst() {
    case "": self.init(family)
    case "/A": self.init(family, isAmendment: true)
    default: return nil
    }
  }

  /// The form as the SEC writes it, such as `4/A`.
  public var text: String { "\(family.rawValue)\(isAmendment ? "/A" : "")" }

  /// The SEC's title of the form.
  public var title: String {
    switch family {
    case .form3: "Initial Statement of Beneficial Ownership of Securities"
    case .form4: "Statement of Changes in Beneficial Ownership"
    case .form5: "Annual Statement of Changes in Beneficial Ownership"
    }
  }
}
