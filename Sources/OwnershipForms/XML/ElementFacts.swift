/// What the builder asks of an element at every event, in a few bytes.
struct ElementFacts {
  var role: FilingElement.Definition.Role
  var section: FilingElement.Section
  var group: FilingElement?
  var valueKind: FilingElement.ValueKind?
  var isWrapped: Bool

  /// The facts of all elements, by their raw value.
  static let all = FilingElement.allCases.map { element in
    let definition = element.definition
    return ElementFacts(
      role: definition.role, section: definition.section, group: definition.group,
      valueKind: definition.valueKind, isWrapped: definition.isWrapped)
  }
}
