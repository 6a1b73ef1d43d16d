/// Finds the line and column of a byte of a file.
public struct LineIndex: Sendable {
  private let file: [UInt8]
  /// Where lines stand at the start of each block of the file: a file of nothing but line feeds
  /// costs no more than another.
  private let blocks: [Block]

  private struct Block {
    /// How many lines begin before the block, the first one counted.
    var line: Int
    /// Where the last of them begins.
    var start: Int
  }

  private static let blockSize = 4096

  /// Looks for the lines of a file; a line ends with a line feed.
  public init(_ file: [UInt8]) {
    self.file = file
    var blocks: [Block] = []
    blocks.reserveCapacity(file.count / Self.blockSize + 1)
    var block = Block(line: 1, start: 0)
    file.withUnsafeBufferPointer { bytes in
      for low in stride(from: 0, through: bytes.count, by: Self.blockSize) {
        blocks.append(block)
        Self.pass(bytes, low..<min(low + Self.blockSize, bytes.count), &block)
      }
    }
    self.blocks = blocks
  }

  /// The line and column of a byte, both counted from 1; the column counts bytes.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = max(0, offset)
    let index = min(offset / Self.blockSize, blocks.count - 1)
    var block = blocks[index]
    file.withUnsafeBufferPointer { bytes in
      Self.pass(bytes, index * Self.blockSize..<min(offset, bytes.count), &block)
    }
    return (block.line, offset - block.start + 1)
  }

  private static func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ block: inout Block
  ) {
    for index in range where bytes[index] == 10 {
      block.line += 1
      block.start = index + 1
    }
  }
}
