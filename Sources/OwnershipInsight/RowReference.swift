public import OwnershipForms

/// Names a row of a filing: its table and its place there, from 0.
public struct RowReference: Hashable, Sendable {
  /// The table.
  public var table: FormTable
  /// The place among the rows of the table, in the order filed.
  public var index: Int

  /// Makes a reference.
  public init(_ table: FormTable, _ index: Int) {
    self.table = table
    self.index = index
  }

  /// The row in the words of the JSON, such as `nonDerivativeTable[0]`.
  public var path: String { "\(table.rawValue)[\(index)]" }
}
