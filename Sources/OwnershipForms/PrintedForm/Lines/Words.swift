extension StringProtocol where SubSequence == Substring {
  /// The words between blanks.
  var words: [Substring] { self[...].utf8.split(separator: 32).map(Substring.init) }
}
