/// A file that nobody filed: made to be costly, or to be read as what it is not.
///
/// The tests read each with a small count and look at what comes out; the benchmark reads them with
/// their full count and looks at what it costs. So this needs nothing but the standard library.
struct HostileFile: Sendable, CustomStringConvertible {
  /// What is hostile about it.
  var name: String
  /// How many times over, at its worst: in most just under the limit of the size, so that reading is
  /// measured rather than refusing.
  var count: Int
  /// The file with a count.
  var make: @Sendable (Int) -> String
  /// How the text is written as bytes.
  var encode: @Sendable (String) -> [UInt8] = { Array($0.utf8) }

  /// Names a file and says how it is made.
  init(_ name: String, _ count: Int, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.count = count
    self.make = make
  }

  var description: String { name }

  /// The bytes of the file, with its full count or a smaller one.
  func bytes(atMost limit: Int = .max) -> [UInt8] { encode(make(Swift.min(count, limit))) }

  /// All of them.
  static let all =
    markup + entities + counts + values + encodings + submissions + printedForms + blocks + markdown
}

extension HostileFile {
  /// An ownership document around some XML.
  static func document(_ body: String, doctype: String = "") -> String {
    "<?xml version=\"1.0\"?>\n\(doctype)<ownershipDocument><documentType>4</documentType>"
      + "\(body)</ownershipDocument>\n"
  }

  /// An ownership document with one row of Table I around some XML.
  static func row(_ body: String) -> String {
    document(
      "<nonDerivativeTable><nonDerivativeTransaction>\(body)</nonDerivativeTransaction>"
        + "</nonDerivativeTable>")
  }

  /// A piece over and over.
  static func times(_ count: Int, _ piece: String) -> String {
    String(repeating: piece, count: count)
  }

  /// A piece over and over, each with its number.
  static func numbered(_ count: Int, _ piece: (Int) -> String) -> String {
    var text = ""
    for number in 0..<count { text += piece(number) }
    return text
  }
}
