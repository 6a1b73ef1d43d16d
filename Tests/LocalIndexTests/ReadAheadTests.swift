import Testing

@testable import LocalIndex

@Suite struct ReadAheadTests {
  /// Files of which each holds its own number, and after them an archive.
  private static func files(_ count: Int, in folder: FilingFolder) throws -> [PendingFile] {
    let names = (0..<count).map { "\($0).xml" } + ["day.zip"]
    return try names.enumerated().map { number, name in
      try folder.write(text: "\(number)", to: name)
      return PendingFile(
        place: FilePlace(folder: Array(folder.path.utf8), name: Array(name.utf8)),
        stamp: FileStamp(size: 0, modified: 0, inode: 0))
    }
  }

  private static func text(of turn: ReadAhead.Turn) -> String {
    guard let opened = turn.opened else { return "archive" }
    do {
      return String(decoding: try opened.get().content(limit: 100).bytes, as: UTF8.self)
    } catch {
      return error.isMissing ? "missing" : error.reason
    }
  }

  @Test func filesComeInTheirOrderAndArchivesUnopened() throws {
    let folder = try FilingFolder()
    let count = ReadAhead.depth * 2
    var files = ReadAhead(try Self.files(count, in: folder))
    var texts: [String] = []
    while let turn = files.next() { texts.append(Self.text(of: turn)) }
    #expect(texts == (0..<count).map(String.init) + ["archive"])
  }

  @Test func onlyTheNextFilesAreOpenBeforeTheirTurn() throws {
    let folder = try FilingFolder()
    let count = ReadAhead.depth + 2
    let pending = try Self.files(count, in: folder)
    var files = ReadAhead(pending)
    let first = files.next()
    var texts = [Self.text(of: try #require(first))]
    for number in 0..<count { try folder.remove("\(number).xml") }
    while let turn = files.next() { texts.append(Self.text(of: turn)) }
    #expect(
      texts == (0..<ReadAhead.depth).map(String.init) + ["missing", "missing", "archive"])
  }
}
