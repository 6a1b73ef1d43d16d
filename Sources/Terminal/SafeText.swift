/// A text that may be shown: one line that holds nothing a terminal would obey.
///
/// Whatever was in the original, this is true of the text:
/// - Control characters (C0, C1, escape, delete), unassigned and private-use characters and
///   noncharacters stand as U+FFFD, so that the reader sees that something was there. Visible
///   format characters (the Arabic number signs and their like) do too.
/// - Everything invisible that could hide or reorder text is dropped: bidirectional controls, zero
///   width space, joiners, word joiner, byte order mark, variation selectors, soft hyphen, tag
///   characters and fillers, in Unicode's terms every default ignorable and format character.
/// - A tab is one space. A line break (LF, CR, CR LF, U+2028, U+2029) is one space;
///   `lines(of:)` splits there instead.
/// - A character carries at most four marks; more are dropped. A mark at the beginning stands on a
///   dotted circle.
///
/// A character is thus one visible scalar and its marks: a family of emoji is shown as its members.
public struct SafeText: Hashable, Sendable {
  /// The text itself.
  public let string: String

  /// Makes any text safe to show.
  public init(_ string: String) {
    guard !Self.isPlain(string) else {
      self.string = string
      return
    }
    var cleaning = TextCleaning()
    for scalar in string.unicodeScalars { cleaning.append(scalar) }
    self.string = String(cleaning.finishLine())
  }

  /// Makes any bytes safe to show; what is not UTF-8 becomes U+FFFD.
  public init(bytes: some Sequence<UInt8>) {
    self.init(String(decoding: Array(bytes), as: UTF8.self))
  }

  /// Takes over a part of a text that is safe already.
  init(alreadySafe part: Substring) {
    self.string = String(part)
  }

  /// Repeats a text; a negative count is none.
  public init(repeating text: SafeText, count: Int) {
    self.init(alreadySafe: Substring(String(repeating: text.string, count: max(count, 0))))
  }

  /// The lines of a text, made safe to show; an empty text has one empty line.
  public static func lines(of string: String) -> [SafeText] {
    var lines: [SafeText] = []
    var cleaning = TextCleaning(splitsLines: true)
    for scalar in string.unicodeScalars {
      if let line = cleaning.append(scalar) { lines.append(SafeText(alreadySafe: line)) }
    }
    lines.append(SafeText(alreadySafe: cleaning.finishLine()))
    return lines
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { string.isEmpty }

  /// The two texts as one.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(alreadySafe: Substring(left.string + right.string))
  }

  /// Adds a text at the end.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }

  /// Whether a text is nothing but printable ASCII, which is safe as it stands.
  private static func isPlain(_ string: String) -> Bool {
    var copy = string
    return copy.withUTF8 { bytes in bytes.allSatisfy { (0x20..<0x7F).contains($0) } }
  }
}

extension SafeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Makes a text written in the program safe to show; parts put in become safe as well.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text itself.
  public var description: String { string }
}
