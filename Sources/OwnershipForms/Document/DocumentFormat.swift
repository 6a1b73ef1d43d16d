/// Tells what shape a filing has in a file, from how the text begins.
enum DocumentFormat {
  case xml
  case submission
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
    } else if begins("<html", "<HTML", "<!DOCTYPE html", "<!doctype html", "<!DOCTYPE HTML") {
      self = .unknown
    } else if begins("<?xml", "<!--", "<ownershipDocument")
      || text.firstIndex(of: "<ownershipDocument", from: start, to: start + Self.window) != nil
    {
      self = .xml
    } else if PrintedForm.isOne(text) {
      self = .printedText
    } else {
      self = begins("<") ? .xml : .unknown
    }
  }
}
