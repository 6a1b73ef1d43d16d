/// Why a file gives no filing; each message is one lower-case line that says what to do.
public enum ReadingError: Error, Hashable, Sendable {
  /// The file has no bytes, or only white space.
  case empty
  /// The file is neither ownership XML, nor a submission, nor a printed form.
  case notAFiling
  /// The XML breaks off or is broken, with the line and column of the file where it was seen.
  case brokenXML(line: Int, column: Int, reason: String)
  /// The XML is well-formed and something else than an ownership document.
  case notAnOwnershipDocument(root: String)
  /// The document or submission is of another form.
  case otherForm(String)
  /// The submission has no ownership document in it.
  case submissionWithoutDocument
  /// The printed form lacks what makes it one.
  case notReadableAsPrintedForm(missing: String)
  /// A limit was passed that protects against hostile files.
  case tooLarge(what: String, limit: Int)

  /// The reason and the remedy, for people.
  public var message: String {
    switch self {
    case .empty:
      "the file is empty"
    case .notAFiling:
      "not an ownership filing; form4 reads Forms 3, 4 and 5 as XML, submission, SEC page or text"
    case .brokenXML(let line, let column, let reason):
      "line \(line), column \(column): broken XML, \(reason); get the file again from the SEC"
    case .notAnOwnershipDocument(let root):
      "the XML is a '\(root)', not an 'ownershipDocument'"
    case .otherForm(let form):
      "form type '\(form)' is not Form 3, 4 or 5"
    case .submissionWithoutDocument:
      "the submission has no ownership document in it; get the full submission text file"
    case .notReadableAsPrintedForm(let missing):
      "looks like a printed Form 3, 4 or 5, but no \(missing) was found; try its XML"
    case .tooLarge(let what, let limit):
      "\(what) is over the limit of \(limit)"
    }
  }
}
