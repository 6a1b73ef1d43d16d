/// Names one cell of a filing: the part of the document that it stands in, and its element.
public struct CellPath: Hashable, Sendable {
  /// The part of the document.
  public var part: Part
  /// The element of the cell.
  public var element: FilingElement
  /// Whether it names the footnote references of the cell, not its value.
  public var isOfReferences: Bool

  /// Makes a path.
  public init(_ part: Part, _ element: FilingElement, isOfReferences: Bool = false) {
    self.part = part
    self.element = element
    self.isOfReferences = isOfReferences
  }

  /// A part of the document that has cells of its own; positions count from 0, in the order filed.
  public enum Part: Hashable, Sendable {
    case document
    case issuer
    case reportingPerson(Int)
    case row(FormTable, Int)
    case footnote(Int)
    case signature(Int)
  }
}

extension CellPath: CustomStringConvertible {
  /// The path in the words of the JSON, such as
  /// `nonDerivativeTable[0].transactionCoding.transactionCode`.
  public var description: String {
    var steps: [String] =
      switch part {
      case .document: []
      case .issuer: ["issuer"]
      case .reportingPerson(let index): ["reportingOwners[\(index)]"]
      case .row(let table, let index): ["\(table.rawValue)[\(index)]"]
      case .footnote(let index): ["footnotes[\(index)]"]
      case .signature(let index): ["ownerSignatures[\(index)]"]
      }
    if case .footnote = part { return (steps + ["text"]).joined(separator: ".") }
    if let group = element.definition.group { steps.append(group.name) }
    steps.append(element.name)
    if isOfReferences { steps.append("footnoteIds") }
    return steps.joined(separator: ".")
  }
}
