/// The letter that says what kind of transaction a row reports (Table I column 3, Table II
/// column 4).
///
/// A letter outside the SEC's list is kept as it was filed, because a reader must still see it.
public struct TransactionCode: RawRepresentable, FiledValue {
  /// The letter as filed.
  public let rawValue: String

  /// Makes a code of any text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Any text is a code; whether the SEC lists it is ``isListed``.
  public init?(filed text: String) { rawValue = text }

  public static let purchase = TransactionCode(rawValue: "P")
  public static let sale = TransactionCode(rawValue: "S")
  public static let award = TransactionCode(rawValue: "A")
  public static let dispositionToIssuer = TransactionCode(rawValue: "D")
  public static let taxWithholding = TransactionCode(rawValue: "F")
  public static let discretionary = TransactionCode(rawValue: "I")
  public static let exemptExercise = TransactionCode(rawValue: "M")
  public static let conversion = TransactionCode(rawValue: "C")
  public static let shortExpiration = TransactionCode(rawValue: "E")
  public static let longExpiration = TransactionCode(rawValue: "H")
  public static let outOfTheMoneyExercise = TransactionCode(rawValue: "O")
  public static let inTheMoneyExercise = TransactionCode(rawValue: "X")
  public static let gift = TransactionCode(rawValue: "G")
  public static let smallAcquisition = TransactionCode(rawValue: "L")
  public static let inheritance = TransactionCode(rawValue: "W")
  public static let votingTrust = TransactionCode(rawValue: "Z")
  public static let other = TransactionCode(rawValue: "J")
  public static let equitySwap = TransactionCode(rawValue: "K")
  public static let tender = TransactionCode(rawValue: "U")

  /// Whether the SEC lists the code (technical specification v5.5, section 3.6.9; K is printed for
  /// an equity swap).
  public var isListed: Bool { Self.meanings[rawValue] != nil }

  /// Whether the code is a purchase or sale in the market or in private: P and S, nothing else.
  public var isMarketTransaction: Bool { self == .purchase || self == .sale }

  /// Whether a transaction with this code acquires or disposes, as its meaning says by itself; nil where
  /// it may do either, such as a gift, or one in Table I and the other in Table II, such as an
  /// exercise.
  public var impliedDirection: AcquiredOrDisposed? {
    switch self {
    case .purchase, .award, .smallAcquisition: .acquired
    case .sale, .dispositionToIssuer, .taxWithholding, .tender: .disposed
    default: nil
    }
  }

  /// What the code means, in a few words; nil for a code that the SEC does not list.
  public var shortMeaning: String? { Self.meanings[rawValue]?.short }

  /// What the code means, in the SEC's terms; nil for a code that the SEC does not list.
  public var meaning: String? { Self.meanings[rawValue]?.full }

  private static let meanings: [String: (short: String, full: String)] = [
    "P": ("purchase", "open market or private purchase"),
    "S": ("sale", "open market or private sale"),
    "A": ("grant or award", "grant, award or other acquisition under Rule 16b-3(d)"),
    "D": (
      "disposition to the issuer", "disposition to the issuer of its securities, Rule 16b-3(e)"
    ),
    "F": (
      "tax or exercise price paid in shares",
      "payment of exercise price or tax liability by delivering or withholding securities, "
        + "Rule 16b-3"
    ),
    "I": (
      "discretionary transaction",
      "discretionary transaction under Rule 16b-3(f), such as in a "
        + "benefit plan"
    ),
    "M": (
      "exercise or conversion",
      "exercise or conversion of a derivative security exempted under Rule 16b-3"
    ),
    "C": ("conversion", "conversion of a derivative security"),
    "E": ("expiration of short position", "expiration of a short derivative position"),
    "H": (
      "expiration with value received",
      "expiration or cancellation of a long derivative position with value received"
    ),
    "O": ("exercise, out of the money", "exercise of an out-of-the-money derivative security"),
    "X": (
      "exercise, in the money", "exercise of an in-the-money or at-the-money derivative security"
    ),
    "G": ("gift", "bona fide gift"),
    "L": ("small acquisition", "small acquisition under Rule 16a-6"),
    "W": ("inheritance", "acquisition or disposition by will or the laws of descent"),
    "Z": ("voting trust", "deposit into or withdrawal from a voting trust"),
    "J": ("other, see footnote", "other acquisition or disposition, described in a footnote"),
    "K": ("equity swap", "transaction in an equity swap or similar instrument"),
    "U": ("tender", "disposition by a tender of shares in a change of control"),
  ]
}
