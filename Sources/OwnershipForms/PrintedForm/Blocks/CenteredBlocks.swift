/// Tells where a form prints the number of a footnote in the middle beside its text, in a text in blocks
/// that keeps nothing of where the lines begin.
enum CenteredBlocks {
  /// More characters than a line needs that goes on in the next one, of the widest line, in percent.
  private static let full = 75

  /// Whether more numbers stand within a sentence than before a text of several lines.
  static func areCentered(_ blocks: [TextBlock]) -> Bool {
    let width = blocks.lazy.flatMap(\.lines).map(\.text.count).max() ?? 0
    var (within, before) = (0, 0)
    for block in blocks {
      let anchors = block.lines.map { mark($0) != nil }
      let goesOn = CenteredNotes.goingOn(block.lines, anchors)
      for (index, line) in block.lines.enumerated() where anchors[index] && !isMarkAlone(line) {
        if index > 0, goesOn[index] {
          let isFull = block.lines[index - 1].text.count * 100 >= width * full
          let first = line.text.drop { $0 != " " }.dropFirst().first
          if isFull || first?.isLowercase == true { within += 1 }
        } else if index + 1 < block.lines.count, !anchors[index + 1], goesOn[index + 1] {
          before += 1
        }
      }
    }
    return within > before
  }

  /// The lines of each footnote of a block, with its number in the middle of them; the first lines may
  /// go on with the footnote of the block before.
  static func groups(
    of lines: [PrintedLine], _ anchors: [Bool], after above: PrintedLine?
  ) -> [Range<Int>] {
    let goesOn = CenteredNotes.goingOn(lines, anchors, after: above?.text ?? "")
    let isAfterBlank = anchors.map { _ in false }
    return CenteredLines.groups(of: lines.count, most: 64) {
      Group(
        goesOn: above != nil && goesOn.first == true,
        anchored: CenteredLines.Anchored(
          anchors: anchors, isAfterBlank: isAfterBlank, goesOn: goesOn))
    }
  }

  /// The lines of a footnote, or those that go on with the one in the block before.
  private struct Group: CenteredLines.Group {
    /// Whether the first line of the block goes on with the footnote before.
    let goesOn: Bool
    var anchored: CenteredLines.Anchored
    private var hasFirst = false
    private var hasAnchor = false

    init(goesOn: Bool, anchored: CenteredLines.Anchored) {
      self.goesOn = goesOn
      self.anchored = anchored
    }

    mutating func take(_ line: Int) {
      hasFirst = line == 0
      hasAnchor = hasAnchor || anchored.anchors[line]
      anchored.take(line)
    }

    var cost: Int { goesOn && hasFirst && !hasAnchor ? 3 : anchored.cost }
  }

  private static func mark(_ line: PrintedLine) -> Int? {
    line.pieces.first.flatMap { FootnoteMark.number($0.text.prefix { $0 != " " }) }
  }

  private static func isMarkAlone(_ line: PrintedLine) -> Bool {
    line.pieces.count == 1 && FootnoteMark.number(line.pieces[0].text) != nil
  }
}
