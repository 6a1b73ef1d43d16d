/// Whether securities were acquired or disposed of (Table I column 4, Table II column 5).
public enum AcquiredOrDisposed: String, FiledValue {
  case acquired = "A"
  case disposed = "D"

  /// Understands `A` and `D`; nil for any other text.
  public init?(filed text: String) { self.init(rawValue: text) }
}

/// The form of ownership (Table I column 6, Table II column 10).
public enum OwnershipForm: String, FiledValue {
  case direct = "D"
  case indirect = "I"

  /// Understands `D` and `I`; nil for any other text.
  public init?(filed text: String) { self.init(rawValue: text) }
}

/// When a transaction was reported, as the filing itself says; blank means on time.
public enum TransactionTimeliness: String, FiledValue {
  /// Voluntarily reported before it was due; the printed form shows a V.
  case early = "E"
  /// Reported late.
  case late = "L"

  /// Understands `E` and `L`; nil for any other text.
  public init?(filed text: String) { self.init(rawValue: text) }
}
