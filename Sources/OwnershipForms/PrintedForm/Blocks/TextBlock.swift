/// Lines that stand together, with a blank line before and after them.
///
/// Some programs write the text of a page so: what stands close together is a block, most often one
/// cell or a part of one, and the blocks follow each other in no order that a form has.
struct TextBlock: Hashable, Sendable {
  /// The lines, none of them blank.
  var lines: [PrintedLine]

  /// The blocks of lines, in the order of the text.
  static func blocks(of lines: [PrintedLine]) -> [TextBlock] {
    lines.split { $0.pieces.isEmpty }.map { TextBlock(lines: Array($0)) }
  }

  /// Whether lines are blocks: nothing lays them out or divides them, and blank lines part them at
  /// least after every third.
  static func areBlocks(_ lines: [PrintedLine]) -> Bool {
    let filled = lines.lazy.filter { !$0.pieces.isEmpty }
    guard filled.allSatisfy({ !$0.isDivided && $0.cells == nil && $0.pieces.count <= 2 }) else {
      return false
    }
    let count = lines.split { $0.pieces.isEmpty }.count
    return count >= 8 && count * 3 >= filled.count
  }
}
