/// Finds the line and column of a byte of a file.
public struct LineIndex: Sendable {
  private let starts: [Int]

  /// Looks for the lines of a file; a line ends with a line feed.
  public init(_ file: [UInt8]) {
    var starts = [0]
    for (index, byte) in file.enumerated() where byte == 10 { starts.append(index + 1) }
    self.starts = starts
  }

  /// The line and column of a byte, both counted from 1; the column counts bytes.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return (low + 1, max(0, offset - starts[low]) + 1)
  }
}
