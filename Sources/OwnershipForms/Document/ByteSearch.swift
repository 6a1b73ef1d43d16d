extension Array where Element == UInt8 {
  /// Where a piece of text begins at or after an index; nil where it does not occur before `end`.
  func firstIndex(of piece: StaticString, from start: Int, to end: Int? = nil) -> Int? {
    withUnsafeBufferPointer { $0.firstIndex(of: piece, from: start, to: end) }
  }

  /// How many times a piece of text stands in it.
  func count(of piece: StaticString) -> Int {
    var (count, start) = (0, 0)
    while let next = firstIndex(of: piece, from: start) {
      count += 1
      start = next + piece.utf8CodeUnitCount
    }
    return count
  }

  /// Whether a piece of text stands at an index.
  func hasPiece(_ piece: StaticString, at index: Int) -> Bool {
    firstIndex(of: piece, from: index, to: index + piece.utf8CodeUnitCount) == index
  }

  /// The bytes with another text wherever a piece of text stands.
  func replacing(_ piece: StaticString, with other: StaticString) -> [UInt8] {
    guard var next = firstIndex(of: piece, from: 0) else { return Array(self) }
    var bytes: [UInt8] = []
    var start = 0
    while true {
      bytes += self[start..<next]
      other.withUTF8Buffer { bytes += $0 }
      start = next + piece.utf8CodeUnitCount
      guard let further = firstIndex(of: piece, from: start) else { break }
      next = further
    }
    return bytes + self[start...]
  }

  /// The text of a range, without the white space around it.
  func trimmedText(_ range: Range<Int>) -> String {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low].isXMLSpace { low += 1 }
    while high > low, self[high - 1].isXMLSpace { high -= 1 }
    return String(decoding: self[low..<high], as: UTF8.self)
  }
}

extension StringProtocol {
  /// Whether a piece of text stands anywhere, byte by byte.
  func hasBytes(_ piece: StaticString) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: piece, from: 0) != nil }
    return found ?? (Array(utf8).firstIndex(of: piece, from: 0) != nil)
  }
}

extension UInt8 {
  /// Whether the byte is white space in XML: space, tab, line feed or carriage return.
  var isXMLSpace: Bool { self == 32 || (9...10).contains(self) || self == 13 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a piece of text begins at or after an index; nil where it does not occur before `end`.
  func firstIndex(of piece: StaticString, from start: Int, to end: Int? = nil) -> Int? {
    let end = Swift.min(end ?? count, count)
    let length = piece.utf8CodeUnitCount
    guard length > 0, start >= 0, start + length <= end else { return nil }
    let wanted = UnsafeBufferPointer(start: piece.utf8Start, count: length)
    let first = wanted[0]
    var index = start
    while index <= end - length {
      if self[index] == first {
        var offset = 1
        while offset < length, self[index + offset] == wanted[offset] { offset += 1 }
        if offset == length { return index }
      }
      index += 1
    }
    return nil
  }

  /// Whether the bytes are nothing but white space in XML: most of what stands between elements.
  var isXMLSpace: Bool {
    let eightBlanks: UInt64 = 0x2020_2020_2020_2020
    let bytes = UnsafeRawBufferPointer(self)
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) == eightBlanks
      {
        index += 8
      } else {
        guard bytes[index].isXMLSpace else { return false }
        index += 1
      }
    }
    return true
  }
}
