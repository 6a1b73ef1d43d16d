/// The text of a part of the page that was taken for a picture: its lines stand in one line of the
/// file, with breaks between them.
enum PictureText {
  /// Whether a line begins the text of a picture.
  static func begins(_ line: PrintedLine) -> Bool {
    line.pieces.first?.text.hasPrefix("<!-- Start of picture") == true
  }

  /// A line of the file as the lines of the page; itself where it has no breaks.
  static func lines(of line: PrintedLine) -> [PrintedLine] {
    if line.pieces.count == 1, line.pieces[0].text.hasPrefix("<!--") { return [] }
    guard !line.isDivided,
      line.pieces.contains(where: {
        $0.text.hasBytes("<br>")
      })
    else { return [line] }
    var lines: [PrintedLine] = []
    var open: TextPiece?
    for piece in line.pieces {
      var start = piece.range.lowerBound
      for (index, part) in piece.text.split(separator: "<br>", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { close() }
        add(String(part), start..<min(start + part.utf8.count, piece.range.upperBound))
        start = min(start + part.utf8.count + 4, piece.range.upperBound)
      }
    }
    close()
    return lines

    func add(_ text: String, _ range: Range<Int>) {
      guard !text.isEmpty, !text.hasPrefix("<!--") else { return }
      guard var piece = open else {
        open = TextPiece(text: text, range: range, column: 0)
        return
      }
      piece.text += " " + text
      piece.range = piece.range.lowerBound..<max(piece.range.lowerBound, range.upperBound)
      open = piece
    }

    func close() {
      if let piece = open { lines.append(PrintedLine(pieces: [piece], isDivided: false)) }
      open = nil
    }
  }
}
