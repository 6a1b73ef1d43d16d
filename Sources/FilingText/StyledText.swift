public import Terminal

/// A line of text in runs of one tone each.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text in one tone.
  public struct Run: Hashable, Sendable {
    public var text: SafeText
    public var tone: Tone

    public init(_ text: SafeText, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// The runs in order; none is empty.
  public private(set) var runs: [Run]

  /// Makes a text of one tone.
  public init(_ text: SafeText = "", _ tone: Tone = .plain) {
    runs = text.isEmpty ? [] : [Run(text, tone)]
  }

  /// The columns that the text takes.
  public var width: Int { runs.reduce(0) { $0 + $1.text.width } }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { runs.isEmpty }

  /// The text without its tones.
  public var plain: String { runs.map(\.text.string).joined() }

  /// Adds a text in a tone.
  public mutating func append(_ text: SafeText, _ tone: Tone = .plain) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].tone == tone {
      runs[last].text += text
    } else {
      runs.append(Run(text, tone))
    }
  }

  /// Adds another text with its tones.
  public mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.tone) }
  }

  /// The two texts as one.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both.append(right)
    return both
  }

  /// The texts with another between each two.
  public static func joined(_ texts: [StyledText], by separator: StyledText) -> StyledText {
    var all = StyledText()
    for (index, text) in texts.enumerated() {
      if index > 0 { all.append(separator) }
      all.append(text)
    }
    return all
  }

  /// The text with spaces at its end, so that it takes at least so many columns.
  public func padded(to columns: Int) -> StyledText {
    var padded = self
    padded.append(SafeText(repeating: " ", count: columns - width))
    return padded
  }

  /// The text, cut so that it takes at most so many columns; an ellipsis ends what was cut.
  public func cut(to columns: Int, ellipsis: SafeText = "…") -> StyledText {
    guard width > columns else { return self }
    var room = columns - ellipsis.width
    guard room >= 0 else { return StyledText(ellipsis.cut(to: columns, ellipsis: "")) }
    var text = StyledText()
    for run in runs {
      let part = run.text.cut(to: room, ellipsis: "")
      text.append(part, run.tone)
      room -= part.width
      if part.width < run.text.width { break }
    }
    text.append(ellipsis, .faint)
    return text
  }

  /// The text after a mark, in lines of at most so many columns: its further lines stand under its
  /// first, or under the mark where the mark leaves no room for that.
  public func hanging(after mark: StyledText, in columns: Int) -> [StyledText] {
    let room = columns - mark.width
    guard room >= columns / 4 else { return (mark + self).wrapped(to: columns) }
    let blank = StyledText().padded(to: mark.width)
    return wrapped(to: room).enumerated().map { index, line in
      (index == 0 ? mark : blank) + line
    }
  }

  /// The text in lines of at most so many columns, broken between words, tones kept.
  public func wrapped(to columns: Int) -> [StyledText] {
    let scalars = runs.flatMap { run in run.text.string.unicodeScalars.map { ($0, run.tone) } }
    var next = 0
    return SafeText(plain).wrapped(to: columns).map { line in
      var styled = StyledText()
      var piece = String.UnicodeScalarView()
      var tone = Tone.plain
      for scalar in line.string.unicodeScalars {
        // A line holds the scalars of the text in order; only blanks at a break are missing.
        while next < scalars.count, scalars[next].0 != scalar { next += 1 }
        guard next < scalars.count else { return StyledText(line) }
        if scalars[next].1 != tone {
          styled.append(SafeText(String(piece)), tone)
          piece = String.UnicodeScalarView()
          tone = scalars[next].1
        }
        piece.append(scalar)
        next += 1
      }
      styled.append(SafeText(String(piece)), tone)
      return styled
    }
  }
}
