/// Tells what shape a filing has in a file, from how the text begins.
enum DocumentFormat {
  case xml
  case submission
  case page
  case printedText
  case unknown

  /// How far into a text its shape is looked for.
  private static let window = 64 << 10

  init(of text: [UInt8]) {
    let start = text.firstIndex { !$0.isXMLSpace } ?? text.count
    func begins(_ pieces: StaticString...) -> Bool {
      pieces.contains { text.hasPiece($0, at: start) }
    }
    if begins("<SEC-DOCUMENT>", "<SEC-HEADER>", "<SUBMISSION>", "<IMS-", "<DOCUMENT>")
      || begins("-----BEGIN PRIVACY-ENHANCED MESSAGE-----")
    {
      self = .submission
    } else if text.firstIndex(of: "<ownershipDocument", from: start, to: start + Self.window) != nil
    {
      self = .xml
    } else if begins("<"), Self.isPage(text, from: start) {
      self = .page
    } else if begins("<?xml", "<!--") {
      self = .xml
    } else if PrintedForm.isOne(text) {
      self = .printedText
    } else {
      self = begins("<") ? .xml : .unknown
    }
  }

  /// Whether a text has the tags of HTML near its start, in whatever case.
  private static func isPage(_ text: [UInt8], from start: Int) -> Bool {
    let pieces: [StaticString] = [
      "<html", "<HTML", "<!doctype html", "<!DOCTYPE html", "<!DOCTYPE HTML", "<body", "<BODY",
      "<table", "<TABLE",
    ]
    return pieces.contains { text.firstIndex(of: $0, from: start, to: start + window) != nil }
  }
}
