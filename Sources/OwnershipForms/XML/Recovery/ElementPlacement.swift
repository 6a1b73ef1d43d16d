extension ElementNames.Meaning {
  /// Whether the SEC's schema has a place for an element inside of this one, in any of its versions.
  ///
  /// An element that the schema does not know may hold anything.
  func canHold(_ child: ElementNames.Meaning) -> Bool {
    switch (self, child) {
    case (.unknown, _), (_, .unknown): true
    case (_, .root), (.value, _), (.footnoteReference, _), (.root, .value),
      (.root, .footnoteReference):
      false
    case (.element(let parent), .value): parent.definition.isWrapped
    case (.element(let parent), .footnoteReference):
      parent.valueKind != nil || parent.definition.role == .group
    case (.root, .element(let child)): child.canStandUnderRoot
    case (.element(let parent), .element(let child)): parent.canHold(child)
    }
  }

  /// Whether the element holds text, not other elements of the schema.
  var holdsText: Bool {
    switch self {
    case .value: true
    case .element(let element): element.valueKind != nil || element == .footnote
    case .root, .footnoteReference, .unknown: false
    }
  }
}

extension FilingElement {
  /// Rows stand under the root in the schema of 2003, footnotes in damaged documents of that time.
  fileprivate var canStandUnderRoot: Bool {
    switch definition.role {
    case .leaf: definition.section == .document
    case .table, .list, .section, .row: true
    case .group: false
    }
  }

  fileprivate func canHold(_ child: FilingElement) -> Bool {
    switch (definition.role, child.definition.role) {
    case (.table(let table), .row(_, let own)): table == own
    case (.list, _): child == .footnote
    case (.section, .leaf), (.section, .group):
      child.definition.section == definition.section && definition.section != .footnote
    case (.row, .leaf), (.row, .group): child.definition.section == .row
    case (.group, .leaf): child.definition.group == self
    default: false
    }
  }
}
