/// Values as numbers, from 1, in the order in which they came.
struct KeyNumbers<Value: Hashable> {
  private var numbers: [Value: Int32] = [:]
  private var values: [Value] = []
  private var last: (value: Value, number: Int32)?

  mutating func number(of value: Value) -> Int32 {
    // Of filings that are next to each other most have the same.
    if let last, last.value == value { return last.number }
    var number = numbers[value]
    if number == nil {
      values.append(value)
      number = Int32(clamping: values.count)
      numbers[value] = number
    }
    last = (value, number ?? 0)
    return number ?? 0
  }

  /// The rank of each number among the values, from 1; 0 has 0.
  func ranks(by areInOrder: (Value, Value) -> Bool) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: values.count + 1)
    let order = values.indices.sorted { areInOrder(values[$0], values[$1]) }
    for (rank, index) in order.enumerated() { ranks[index + 1] = Int32(clamping: rank + 1) }
    return ranks
  }
}

extension KeyNumbers<[UInt8]> {
  /// The number of a text in memory that is not kept.
  mutating func number(of text: UnsafeRawBufferPointer) -> Int32 {
    if let last, text.elementsEqual(last.value) { return last.number }
    return number(of: Array(text))
  }
}
