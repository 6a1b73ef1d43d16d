import Testing

@testable import LocalIndex

@Suite struct FileFetchingTests {
  /// How many files are handed on together, in order.
  private func chunks(ofFilesOf size: Int64, count: Int) throws -> [Int] {
    let folder = try FilingFolder()
    let files = try (0..<count).map { number in
      try folder.write(text: "a", to: "\(number).xml")
      return PendingFile(
        place: FilePlace(folder: Array(folder.path.utf8), name: Array("\(number).xml".utf8)),
        stamp: FileStamp(size: size, modified: 0, inode: 0))
    }
    let conveyor = Conveyor<[FileFetching.Fetched]>(capacity: count)
    var fetching = FileFetching(conveyor, limit: 100)
    fetching.fetch(files)
    var counts: [Int] = []
    while let chunk = conveyor.take() { counts.append(chunk.count) }
    return counts
  }

  @Test func smallFilesAreHandedOnTogether() throws {
    #expect(try chunks(ofFilesOf: 1, count: 40) == [32, 8])
  }

  @Test func largeFilesAreHandedOnAloneSoThatFewAreOpen() throws {
    #expect(try chunks(ofFilesOf: 1 << 20, count: 3) == [1, 1, 1])
  }
}
