/// Something odd in a file that was read all the same.
public struct Diagnostic: Hashable, Sendable {
  /// What kind of oddity it is.
  public enum Code: String, CaseIterable, Sendable {
    /// A cell refers to a footnote that the filing does not have.
    case footnoteNotDefined
    /// Two footnotes have the same identifier; the first one is shown.
    case footnoteDefinedTwice
    /// The document has an element that is not in the SEC's schema, or not at this place.
    case elementNotInSchema
    /// An element stands a second time where the schema allows one.
    case elementRepeated
    /// A text is not of the kind that the schema asks for.
    case valueNotUnderstood
    /// A date was filed with a time zone, which changes nothing.
    case dateHasTimeZone
    /// A text has entities that were escaped twice, such as `&amp;amp;`.
    case entityEscapedTwice
    /// A text names an entity that nothing defines, such as `&nbsp;`.
    case entityNotDefined
    /// The bytes are not what their encoding says, and were read in another.
    case encodingNotAsDeclared
    /// A compressed file breaks off, or is not what it was when it was compressed.
    case compressionBroken
    /// The form is plain text; only what the submission's header says of it was read into cells.
    case formNotReadIntoCells
    /// Dates or amounts of a printed table could not be read into its rows.
    case textNotReadIntoRows
    /// An `&` stands where XML wants `&amp;`.
    case ampersandNotEscaped
    /// A `<` stands where XML wants `&lt;`.
    case lessThanNotEscaped
    /// A character that XML does not allow, such as a control character.
    case characterNotAllowed
    /// A tag lacks its end, or has something in it that does not belong there.
    case tagBroken
    /// An element has an end tag and no start tag.
    case startTagMissing
    /// An element is not closed where it must be.
    case endTagMissing
    /// An end tag does not name the element that it ends, or ends none.
    case endTagNotMatching
    /// A line was broken after 1,023 characters, wherever that was.
    case lineWrapped
    /// The document breaks off; what followed is missing.
    case documentCut
    /// Something stands before or after the ownership document.
    case textOutsideDocument

    /// Whether something of the file is missing in the filing, which a reader must see before what is
    /// there.
    public var tellsOfLoss: Bool {
      switch self {
      case .documentCut, .formNotReadIntoCells, .textNotReadIntoRows: true
      default: false
      }
    }
  }

  /// What kind of oddity it is.
  public var code: Code
  /// What is odd, in one lower-case line.
  public var message: String
  /// Where in the file it stands.
  public var place: SourceRange?

  /// The beginning of a piece of a file, on one line, to be quoted in a message.
  static func excerpt(_ text: some StringProtocol) -> String {
    let beginning = text.prefix(61)
    let line = beginning.prefix(60).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return beginning.count > 60 ? line + "…" : line
  }

  /// Makes a diagnostic.
  public init(_ code: Code, _ message: String, at place: SourceRange? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }
}
