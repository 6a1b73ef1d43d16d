/// Dates of signatures that a narrow column cuts after the day, with the year in the line below.
enum CutDates {
  /// The lines with each such date whole in its first line, which says so.
  static func joined(_ lines: [PrintedLine]) -> [PrintedLine] {
    var lines = lines
    for index in lines.indices.dropLast() {
      guard let start = lines[index].pieces.last, let year = lines[index + 1].pieces.last,
        start.width > 0, abs(start.column - year.column) <= 1, year.text.utf8.count == 4,
        start.text.hasSuffix("/"), let day = PrintedDate.day(start.text + year.text)
      else { continue }
      let last = lines[index].pieces.count - 1
      lines[index].pieces[last].text = start.text + year.text
      lines[index].pieces[last].range =
        start.range.lowerBound..<max(start.range.upperBound, year.range.upperBound)
      lines[index].pieces[last].evidence =
        "'\(day.iso)' is joined from '\(start.text)' and '\(year.text)' in the line below"
      lines[index + 1].pieces.removeLast()
    }
    return lines
  }
}
