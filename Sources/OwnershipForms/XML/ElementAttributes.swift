internal import CLibXML2

/// The attributes of an element as libxml2 gives them: five pointers each.
struct ElementAttributes {
  var pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  var count: Int

  /// The value of the attribute with a name; nil where the element has none.
  subscript(wanted: StaticString) -> String? {
    guard let pointers else { return nil }
    for index in 0..<count {
      guard let name = pointers[index * 5], let start = pointers[index * 5 + 3],
        let end = pointers[index * 5 + 4], Self.isSame(name, wanted)
      else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  private static func isSame(_ name: UnsafePointer<xmlChar>, _ wanted: StaticString) -> Bool {
    for index in 0..<wanted.utf8CodeUnitCount where name[index] != wanted.utf8Start[index] {
      return false
    }
    return name[wanted.utf8CodeUnitCount] == 0
  }
}
