/// One place where a document was not XML, and what was made of it.
struct Mend: Sendable {
  /// What is told of it.
  var code: Diagnostic.Code
  var message: String
  /// Where in the text it is.
  var place: Range<Int>
  /// What it makes of a value, if it does: the range that the value stands in, and how sure the
  /// value is.
  var doubt: Doubt?

  /// Why a value is not as sure as one that was filed whole.
  struct Doubt: Sendable {
    var range: Range<Int>
    var status: ReadingStatus
    var evidence: String
  }
}
