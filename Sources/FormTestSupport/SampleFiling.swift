#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file with a filing in it, for tests that hold for every filing.
public struct SampleFiling: Sendable, CustomStringConvertible {
  /// Where the file lies.
  public var path: String
  /// Its name inside its folder.
  public var name: String

  /// Names a file.
  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  public var description: String { name }

  /// The bytes of the file.
  public func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

extension SampleFiling {
  /// The fictional filings in the repository's `sample-filings`, by name.
  public static let all = inFolder(repository + "/sample-filings")

  /// Those of them that are XML or a submission, whose cells stand in the file as elements.
  public static let withXML = all.filter { filing in
    guard let bytes = try? filing.bytes() else { return true }
    return String(decoding: bytes, as: UTF8.self).contains("<ownershipDocument")
  }

  /// The filings in a folder and its subfolders, by name; none where there is no such folder.
  public static func inFolder(_ folder: String) -> [SampleFiling] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      ["xml", "txt", "nc", "html", "htm"].contains(name.split(separator: ".").last ?? "")
    }.sorted().map { SampleFiling(path: folder + "/" + $0, name: $0) }
  }

  /// The folder of the repository.
  public static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")
}
