public import OwnershipForms

/// A transaction code that a filing has, and which way its rows go.
public struct CodeMark: Hashable, Sendable {
  /// Which way the rows of a code go.
  public enum Direction: Int, Sendable {
    /// The rows do not say, or say both.
    case mixed
    /// All rows that say so acquire (A).
    case acquired
    /// All rows that say so dispose of (D).
    case disposed
  }

  /// The code.
  public var code: TransactionCode
  /// Whether the code of any of the rows was inferred rather than filed.
  public var isInferred: Bool
  /// Which way the rows go.
  public var direction: Direction

  /// Makes a mark.
  public init(code: TransactionCode, isInferred: Bool = false, direction: Direction = .mixed) {
    self.code = code
    self.isInferred = isInferred
    self.direction = direction
  }
}

extension CodeMark {
  /// The distinct codes of some rows, in the order of the rows.
  static func marks(of rows: [FilingRecord.Row]) -> [CodeMark] {
    var order: [String] = []
    for row in rows where !row.code.isEmpty && !order.contains(row.code) { order.append(row.code) }
    return order.map { code in
      let own = rows.filter { $0.code == code }
      let directions = Set(own.map(\.acquiredOrDisposed).filter { !$0.isEmpty })
      return CodeMark(
        code: TransactionCode(rawValue: code),
        isInferred: own.contains { $0.codeStatus == .inferred },
        direction: directions == ["A"] ? .acquired : directions == ["D"] ? .disposed : .mixed)
    }
  }
}
