public import OwnershipForms

/// A further file that holds a filing which the index shows from another one.
public struct FilingSourceFile: Hashable, Sendable {
  /// Where it lies.
  public var place: FilePlace
  /// The shape of the file.
  public var format: FilingSource.Format
  /// Why it holds the same filing.
  public var basis: Basis

  /// Why two files hold the same filing.
  public enum Basis: Int, Hashable, Sendable {
    /// Both say the same accession number, and nothing that the index holds of them differs.
    case accessionNumber = 1
    /// One is a printed form, which says no number: issuer, period, persons and every row agree, and
    /// there is no other such filing.
    case content = 2
  }

  /// The evidence, in words.
  public var evidence: String {
    switch basis {
    case .accessionNumber: "the same accession number"
    case .content: "the same issuer, period, persons and rows, as a print"
    }
  }

  /// The path of the file, for people.
  public var path: String { place.text }
}

extension FilingSource.Format {
  /// How much of a filing files of the format hold: the greatest is shown. A submission has the
  /// SEC's header beside the XML; a page and a text are prints.
  var fullness: Int {
    switch self {
    case .submission: 3
    case .xml: 2
    case .html: 1
    case .text: 0
    }
  }

  /// Whether it is the form as printed, without numbers of the SEC.
  var isPrint: Bool { fullness < 2 }
}
