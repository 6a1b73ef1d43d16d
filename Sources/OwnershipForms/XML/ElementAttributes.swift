internal import CLibXML2

/// The attributes of an element as libxml2 gives them: names and values in turn, then nothing.
struct ElementAttributes {
  var pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of the attribute with a name, whatever its prefix; nil where the element has none.
  subscript(wanted: StaticString) -> String? {
    guard let pointers else { return nil }
    var index = 0
    while let name = pointers[index] {
      if let value = pointers[index + 1], Self.isSame(name, wanted) {
        return String(cString: value)
      }
      index += 2
    }
    return nil
  }

  private static func isSame(_ name: UnsafePointer<xmlChar>, _ wanted: StaticString) -> Bool {
    var (start, end) = (0, 0)
    while name[end] != 0 {
      end += 1
      if name[end - 1] == UInt8(ascii: ":") { start = end }
    }
    return UnsafeBufferPointer(start: name + start, count: end - start).elementsEqual(
      UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount))
  }
}
