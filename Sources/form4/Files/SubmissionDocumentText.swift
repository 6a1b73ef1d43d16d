import FilingText
import OwnershipForms
import Terminal

/// The text of one document of a submission, such as an exhibit.
struct SubmissionDocumentText {
  /// The lines of the document; none where there is a problem.
  private(set) var lines: [StyledText] = []
  /// Why there is no text, as the end of a line that begins with the file's name.
  private(set) var problem: String?

  /// Looks for a document by its number, from 1, or by the name of its file.
  init(_ name: String, of input: FilingFiles.Input) {
    guard let documents = input.filing.header?.documents else {
      problem = "is no full submission, which alone has documents; leave --document out"
      return
    }
    let found =
      Int(name).flatMap { documents.indices.contains($0 - 1) ? documents[$0 - 1] : nil }
      ?? documents.first { $0.filename == name }
    guard let found else {
      problem =
        "has no document '\(name)'; it has "
        + documents.enumerated().map { "\($0 + 1) (\($1.filename ?? $1.type))" }
        .joined(separator: ", ")
      return
    }
    guard let text = found.text(in: input.unpacked) else {
      problem = "document '\(name)' is a graphic, which is not shown as text"
      return
    }
    lines = PlainFormText.lines(of: text)
  }
}
