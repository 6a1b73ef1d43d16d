extension StringProtocol where SubSequence == Substring {
  /// The words between blanks.
  var words: [Substring] { self[...].utf8.split(separator: 32).map(Substring.init) }

  /// The words between white space of any kind.
  var wordsBetweenWhiteSpace: [Substring] {
    // Most texts are ASCII, where no character needs to be looked up.
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace) }
    return self[...].utf8.split { $0 == 0x20 || (0x09...0x0d).contains($0) }.map(Substring.init)
  }
}
