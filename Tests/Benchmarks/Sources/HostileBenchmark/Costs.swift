internal import Foundation

/// What a hostile file costs, as far as it is known.
struct Costs {
  /// The most seconds that reading may take.
  static let mostTime = 0.2
  /// The most bytes that may be resident at any time while a file is read, beside the file's own.
  static let mostMemory = 64 << 20

  var name: String
  var size: Int
  var outcome = "nothing told"
  /// Seconds of reading, of writing the JSON, and of making the page.
  var times: [Double] = []
  /// The most bytes resident after reading, and in the end.
  var memory: [Int] = []

  init(name: String, size: Int) {
    self.name = name
    self.size = size
  }

  /// Takes over what the child told.
  mutating func take(_ fields: [String]) {
    guard fields.count == 3 else { return }
    outcome = fields[0]
    times = fields[1].split(separator: ",").compactMap { Double($0) }
    memory = fields[2].split(separator: ",").compactMap { Int($0) }
  }

  /// Whether reading took too long or too much, or came to no end.
  var missesBound: Bool {
    guard let time = times.first, let most = memory.first else { return true }
    return time > Self.mostTime || most - size > Self.mostMemory || outcome.hasPrefix("ENDED")
  }

  static let heading =
    "       MB  read ms  json ms  page ms  peak MB  in the end  file: outcome"

  var line: String {
    func cell(_ value: Double?, _ width: Int, _ digits: Int = 0) -> String {
      let text = value.map { String(format: "%.\(digits)f", $0) } ?? "-"
      return String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let time = (0..<3).map { cell($0 < times.count ? times[$0] * 1000 : nil, 9) }.joined()
    let most = (0..<2).map { index in
      cell(index < memory.count ? Double(memory[index]) / 1_048_576 : nil, index == 0 ? 9 : 12)
    }.joined()
    return (missesBound ? "MISS" : "    ") + cell(Double(size) / 1_048_576, 5, 1) + time + most
      + "  \(name): \(outcome)"
  }
}
