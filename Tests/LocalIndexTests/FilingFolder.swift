import Foundation
import LocalIndex

/// A temporary folder with filings, deleted with this value.
final class FilingFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("form4-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a filing, and gives its path.
  @discardableResult
  func write(_ form: SampleForm = SampleForm(), to name: String) throws -> String {
    try write(text: form.text, to: name)
  }

  /// Writes a text, and gives its path.
  @discardableResult
  func write(text: String, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// An index in memory of what lies in the folder.
  func index() throws -> FilingIndex {
    let index = try FilingIndex.inMemory()
    try index.update([path])
    return index
  }
}

extension FilingIndex {
  /// The names of the files that a query finds, in the order of the list.
  func names(_ query: String, limit: Int = 1000) throws -> [String] {
    try search(Query.parse(query), limit: limit).filings
      .map { String(decoding: $0.place.name, as: UTF8.self) }
  }
}
