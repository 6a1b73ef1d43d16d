internal import Foundation

/// The files that are read: all in a folder, or the project's sample filings.
struct FilingFiles {
  /// The paths, in order.
  let paths: [String]
  /// The folder, for people.
  let folder: String

  /// The sample filings, which every clone has.
  static var samples: FilingFiles {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { package.deleteLastPathComponent() }
    return FilingFiles(in: package.appendingPathComponent("sample-filings").path)
  }

  /// Finds the files below a folder.
  init(in folder: String) {
    self.folder = folder
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    paths = names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".txt") }.sorted()
      .map { folder + "/" + $0 }
  }

  /// The bytes of some of the files, taken evenly from all of them.
  func bytes(atMost limit: Int) -> [[UInt8]] {
    let step = max(1, (paths.count + limit - 1) / limit)
    return stride(from: 0, to: paths.count, by: step).map { Self.bytes(paths[$0]) }
  }

  /// The bytes of a file; none where it cannot be read.
  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }
}
