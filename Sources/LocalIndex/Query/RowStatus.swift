internal import OwnershipForms

/// A reading status as the query language and the index write it.
enum RowStatus: Int, CaseIterable {
  case asFiled, repaired, inferred, uncertain

  init(_ status: ReadingStatus) {
    switch status {
    case .asFiled: self = .asFiled
    case .repaired: self = .repaired
    case .inferred: self = .inferred
    case .uncertain: self = .uncertain
    }
  }

  /// The status of the model.
  var status: ReadingStatus {
    switch self {
    case .asFiled: .asFiled
    case .repaired: .repaired
    case .inferred: .inferred
    case .uncertain: .uncertain
    }
  }

  /// The word of the query language.
  var word: String { self == .asFiled ? "filed" : status.rawValue }

  /// The bit that stands for the status in a set of them.
  var bit: Int { 1 << rawValue }
}
