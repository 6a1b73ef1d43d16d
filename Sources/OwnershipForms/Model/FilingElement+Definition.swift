extension FilingElement {
  /// What the schema says of one element.
  struct Definition: Sendable {
    /// The part of the document whose record the element belongs to.
    var section: Section
    /// What the element is there for.
    var role: Role
    /// The kind of value, for an element that holds one.
    var valueKind: ValueKind?
    /// The element between the section and this one, if there is one.
    var group: FilingElement?
    /// Whether the value stands in a `<value>` of its own, with footnote references beside it.
    var isWrapped = false
    /// The columns of the printed form's Table I and Table II.
    var columnI: String?
    var columnII: String?
    /// What the element must hold, and where.
    var demand = Demand()

    enum Role: Sendable, Equatable {
      case leaf, group, section, list
      case table(FormTable)
      case row(RowKind?, FormTable)
    }

    static func leaf(
      _ kind: ValueKind, of section: Section, in group: FilingElement? = nil,
      columnI: String? = nil, columnII: String? = nil
    ) -> Definition {
      Definition(
        section: section, role: .leaf, valueKind: kind, group: group,
        columnI: columnI, columnII: columnII)
    }

    static func cell(
      _ kind: ValueKind, in group: FilingElement? = nil, columnI: String?, columnII: String?
    ) -> Definition {
      Definition(
        section: .row, role: .leaf, valueKind: kind, group: group, isWrapped: true,
        columnI: columnI, columnII: columnII)
    }

    static func group(
      of section: Section, columnI: String? = nil, columnII: String? = nil
    ) -> Definition {
      Definition(section: section, role: .group, columnI: columnI, columnII: columnII)
    }

    static func section(_ section: Section) -> Definition {
      Definition(section: section, role: .section)
    }

    static func table(_ table: FormTable) -> Definition {
      Definition(section: .document, role: .table(table))
    }

    static func row(_ kind: RowKind?, of table: FormTable) -> Definition {
      Definition(section: .row, role: .row(kind, table))
    }

    static var list: Definition { Definition(section: .document, role: .list) }
  }
}
