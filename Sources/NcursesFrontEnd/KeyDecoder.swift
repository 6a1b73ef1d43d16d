import Terminal

/// Reads keys out of the bytes that a terminal sends.
///
/// Curses could do so too, but hands out a sequence that its description does not know as loose
/// letters, which would then be commands. Here every sequence is taken as a whole: known, or
/// swallowed. It may come in any pieces.
struct KeyDecoder {
  /// The longest paste that is kept, in bytes; what is beyond is dropped.
  static let longestPaste = 1_000_000

  private static let longestSequence = 65_536

  /// The keys of the terminal's own description, by the bytes that they send.
  private let described: [[UInt8]: Key]
  private let longestDescribed: Int

  /// What may yet become a sequence.
  private var pending: [UInt8] = []

  private var isPasting = false

  /// What has been pasted so far.
  private var pasted: [UInt8] = []

  init(described: [[UInt8]: Key] = [:]) {
    self.described = described.filter { $0.key.count > 1 && $0.key.first == Byte.escape }
    longestDescribed = self.described.keys.map(\.count).max() ?? 0
  }

  /// How long the rest of an unfinished sequence may take; nil where there is none.
  ///
  /// A lone Esc is soon the key; anything longer is hardly typed by hand.
  var patience: Duration? {
    if isPasting { return .seconds(1) }
    if pending.isEmpty { return nil }
    return pending == [Byte.escape] ? .milliseconds(25) : .milliseconds(250)
  }

  /// The keys that end in these bytes.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    var rest = pending[...]
    while let first = rest.first {
      if isPasting {
        rest = rest.dropFirst()
        if let key = paste(first) { keys.append(key) }
      } else if let step = step(rest) {
        rest = rest.dropFirst(step.length)
        if step.beginsPaste { isPasting = true }
        if let key = step.key { keys.append(key) }
      } else {
        break
      }
    }
    pending = rest.count > Self.longestSequence ? [] : Array(rest)
    return keys
  }

  /// The keys that an unfinished sequence stands for when nothing follows it.
  mutating func finish() -> [Key] {
    defer { pending = [] }
    if isPasting { return [finishPaste(dropping: 0)] }
    if pending == [Byte.escape] { return [.escape] }
    if pending.count == 2, pending[0] == Byte.escape, (0x20..<0x7F).contains(pending[1]) {
      return [.alt(Character(Unicode.Scalar(pending[1])))]
    }
    return []
  }

  /// One key, or one sequence without a meaning, at the beginning of the bytes.
  private struct Step {
    let length: Int
    var key: Key?
    var beginsPaste = false
  }

  /// Nil where more bytes are needed to tell.
  private func step(_ bytes: ArraySlice<UInt8>) -> Step? {
    let at = bytes.startIndex
    guard bytes[at] == Byte.escape else { return character(bytes) }
    if let step = describedKey(bytes) { return step }
    guard bytes.count > 1 else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"): return keypadSequence(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return answer(bytes)
    case 0..<0x20, 0x7F: return Step(length: 1, key: .escape)
    default:
      guard let step = character(bytes.dropFirst()) else { return nil }
      guard case .character(let character) = step.key else { return Step(length: 1 + step.length) }
      return Step(length: 1 + step.length, key: .alt(character))
    }
  }

  private func describedKey(_ bytes: ArraySlice<UInt8>) -> Step? {
    for length in stride(from: min(longestDescribed, bytes.count), to: 1, by: -1) {
      if let key = described[Array(bytes.prefix(length))] { return Step(length: length, key: key) }
    }
    return nil
  }

  /// A character of its own or a control character.
  private func character(_ bytes: ArraySlice<UInt8>) -> Step? {
    let first = bytes[bytes.startIndex]
    if first < 0x80 { return Step(length: 1, key: Self.asciiKey(first)) }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    // A byte that cannot continue a character ends it: it may begin the next key.
    let followers = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    if followers.count < length - 1 {
      return followers.count == bytes.count - 1 ? nil : Step(length: 1 + followers.count)
    }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let character = text.first, let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else { return Step(length: length) }
    return Step(length: length, key: .character(character))
  }

  private static func asciiKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0..<0x20: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// `ESC [`, parameters, one final byte.
  private func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step? {
    let parameters = bytes.dropFirst(2).prefix { (0x20..<0x40).contains($0) }
    let length = 3 + parameters.count
    guard bytes.count >= length else { return nil }
    let final = bytes[bytes.startIndex + length - 1]
    if final == UInt8(ascii: "["), parameters.isEmpty {
      // The Linux console's function keys have a second bracket.
      guard bytes.count > 3 else { return nil }
      let number = Int(bytes[bytes.startIndex + 3]) - Int(UInt8(ascii: "A")) + 1
      return Step(length: 4, key: (1...5).contains(number) ? .function(number) : nil)
    }
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      guard bytes.count >= 6 else { return nil }
      let values = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
      return Step(length: 6, key: MouseReport(values)?.key)
    }
    guard (0x40..<0x7F).contains(final) else { return Step(length: length - 1) }
    if parameters.first == UInt8(ascii: "<") {
      let values = Self.numbers(parameters.dropFirst())
      let isPress = final == UInt8(ascii: "M")
      return Step(length: length, key: isPress ? MouseReport(values)?.key : nil)
    }
    let values = Self.numbers(parameters)
    if final == UInt8(ascii: "~"), values == [200] {
      return Step(length: length, beginsPaste: true)
    }
    return Step(length: length, key: ControlSequenceKeys.key(final: final, parameters: values))
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    guard !parameters.isEmpty else { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }

  /// `ESC O` and a letter, with a digit between them where a modifier was held.
  private func keypadSequence(_ bytes: ArraySlice<UInt8>) -> Step? {
    let digits = bytes.dropFirst(2).prefix { (0x30..<0x3A).contains($0) }
    let length = 3 + digits.count
    guard bytes.count >= length else { return nil }
    let final = bytes[bytes.startIndex + length - 1]
    guard (0x20..<0x7F).contains(final) else { return Step(length: length - 1) }
    return Step(
      length: length, key: digits.isEmpty ? ControlSequenceKeys.keypadKey(final) : nil)
  }

  /// What the terminal tells about itself: up to BEL or `ESC \`.
  private func answer(_ bytes: ArraySlice<UInt8>) -> Step? {
    var previous: UInt8 = 0
    for (offset, byte) in bytes.dropFirst(2).enumerated() {
      let ends = byte == 0x07 || previous == Byte.escape && byte == UInt8(ascii: "\\")
      if ends { return Step(length: offset + 3) }
      previous = byte
    }
    return nil
  }

  /// Takes the next byte of a paste; returns the paste when it ends.
  private mutating func paste(_ byte: UInt8) -> Key? {
    pasted.append(byte)
    if byte == Self.pasteEnd.last, pasted.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
      return finishPaste(dropping: Self.pasteEnd.count)
    }
    // Of what is beyond the limit only that is kept which may be the end.
    if pasted.count > Self.longestPaste + Self.pasteEnd.count {
      pasted.remove(at: Self.longestPaste)
    }
    return nil
  }

  /// The paste, with its line ends, which terminals send as Enter, as line feeds again.
  private mutating func finishPaste(dropping end: Int) -> Key {
    defer {
      isPasting = false
      pasted = []
    }
    let text = String(decoding: pasted.dropLast(end).prefix(Self.longestPaste), as: UTF8.self)
    return .paste(String(text.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 }))
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private enum Byte {
    static let escape: UInt8 = 0x1B
  }
}
