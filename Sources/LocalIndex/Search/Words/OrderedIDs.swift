extension [Int64] {
  /// The same, which are in order, each once.
  var withoutRepeats: [Int64] {
    var last: Int64?
    return filter { id in
      defer { last = id }
      return id != last
    }
  }
}

/// Identifiers in their order.
extension ArraySlice<Int64> {
  /// The place of the first that is an identifier or comes behind it.
  func first(from id: Int64) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of the first that comes behind an identifier.
  func first(after id: Int64) -> Int { id == .max ? endIndex : first(from: id + 1) }

  /// Those that stand in another list too.
  func common(with other: [Int64]) -> [Int64] {
    var rest = other[...]
    return filter { id in
      rest = rest[rest.first(from: id)...]
      return rest.first == id
    }
  }
}
