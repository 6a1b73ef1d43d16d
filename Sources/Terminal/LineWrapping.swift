/// Breaks one text into lines in a single pass, so that its time grows only with its length.
struct LineWrapping {
  private let string: String
  private let columns: Int
  private var characters: SafeText.CharacterIterator
  private var finished: [SafeText] = []

  /// The line being filled, nil before its first word.
  private var line: (range: Range<String.Index>, width: Int)?

  init(text: SafeText, columns: Int) {
    self.string = text.string
    self.columns = columns
    self.characters = SafeText.CharacterIterator(text)
  }

  /// The lines of the text; the wrapping is used up by it.
  mutating func lines() -> [SafeText] {
    var gap = 0
    var gapStart = string.startIndex
    var character = characters.next()
    while let current = character {
      if current.isSpace {
        gap += 1
        character = characters.next()
      } else {
        character = place(wordFrom: current, after: gap, from: gapStart)
        gap = 0
        gapStart = character?.range.lowerBound ?? string.endIndex
      }
    }
    finishLine()
    return finished.isEmpty ? [""] : finished
  }

  /// Puts one word after the spaces before it; returns the character after the word.
  private mutating func place(
    wordFrom first: SafeText.Character, after gap: Int, from gapStart: String.Index
  ) -> SafeText.Character? {
    var width = 0
    var start = first.range.lowerBound
    var end = start
    var isBroken = false
    var character: SafeText.Character? = first
    while let current = character, !current.isSpace {
      if width + current.width > columns {
        // Longer than any line: what is gathered fills lines of its own.
        if !isBroken { finishLine() }
        isBroken = true
        if start < end { finished.append(SafeText(alreadySafe: string[start..<end])) }
        start = current.range.lowerBound
        width = 0
        if current.width > columns {
          finished.append("\u{FFFD}")
          start = current.range.upperBound
        }
      }
      if current.width <= columns { width += current.width }
      end = current.range.upperBound
      character = characters.next()
    }
    guard start < end else { return character }
    if isBroken {
      line = (start..<end, width)
    } else if let (range, used) = line, used + gap + width <= columns {
      line = (range.lowerBound..<end, used + gap + width)
    } else if line == nil, finished.isEmpty, gap + width <= columns {
      line = (gapStart..<end, gap + width)
    } else {
      finishLine()
      line = (start..<end, width)
    }
    return character
  }

  private mutating func finishLine() {
    guard let (range, _) = line else { return }
    finished.append(SafeText(alreadySafe: string[range]))
    line = nil
  }
}
