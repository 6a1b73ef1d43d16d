/// Where a file lies: the bytes of its folder's path and of its name, which need not be text.
public struct FilePlace: Hashable, Sendable {
  /// The absolute path of the folder.
  public var folder: [UInt8]
  /// The name of the file in its folder.
  public var name: [UInt8]

  /// Makes a place.
  public init(folder: [UInt8], name: [UInt8]) {
    self.folder = folder
    self.name = name
  }

  /// The bytes of the whole path.
  public var path: [UInt8] { Self.path(of: name, in: folder) }

  /// The path for people; bytes that are not UTF-8 are replaced.
  public var text: String { String(decoding: path, as: UTF8.self) }

  /// The path of a name in a folder.
  static func path(of name: [UInt8], in folder: [UInt8]) -> [UInt8] {
    folder == [slash] ? folder + name : folder + [slash] + name
  }

  /// The bytes of the folder's path, or of a path's prefix, that all paths in it begin with.
  static func prefix(of folder: [UInt8]) -> [UInt8] {
    folder.last == slash ? folder : folder + [slash]
  }

  static let slash = UInt8(ascii: "/")
}

extension FilePlace {
  /// Takes a path apart at its last slash.
  init(path: [UInt8]) {
    let cut = path.lastIndex(of: Self.slash) ?? 0
    self.init(
      folder: cut == 0 ? [Self.slash] : Array(path[..<cut]), name: Array(path[(cut + 1)...]))
  }

  /// The accession number that the file is named like, with hyphens; nil where it is not.
  ///
  /// Both `0000086115-20-000007.txt` and `000008611520000007.txt` are.
  var accessionNumber: String? { Self.accessionNumber(ofName: name) }

  /// The same, of a name alone.
  static func accessionNumber(ofName name: [UInt8]) -> String? {
    let stem = name.prefix { $0 != UInt8(ascii: ".") }
    let digits = stem.filter { (48...57).contains($0) }
    guard digits.count == 18 else { return nil }
    let hyphen = [UInt8(ascii: "-")]
    let hyphenated = digits[..<10] + hyphen + digits[10..<12] + hyphen + digits[12...]
    guard stem.elementsEqual(digits) || stem.elementsEqual(hyphenated) else { return nil }
    return String(decoding: hyphenated, as: UTF8.self)
  }
}
