/// Turns scalars into a line that may be shown, one at a time.
struct TextCleaning {
  /// Stands for what must not reach the terminal.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Carries a mark that has no character before it.
  static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  private let splitsLines: Bool
  private var line = String.UnicodeScalarView()
  private var marksOnLast = 0
  private var lastWasCarriageReturn = false

  init(splitsLines: Bool = false) {
    self.splitsLines = splitsLines
  }

  /// Takes the next scalar; returns the line that it ends, where lines are split.
  @discardableResult
  mutating func append(_ scalar: Unicode.Scalar) -> Substring? {
    let endsCarriageReturn = lastWasCarriageReturn && scalar == "\n"
    lastWasCarriageReturn = scalar == "\r"
    guard !endsCarriageReturn else { return nil }

    switch ScalarKind(scalar) {
    case .visible: appendVisible(scalar)
    case .mark: appendMark(scalar)
    case .tab: appendVisible(" ")
    case .unshowable: appendVisible(Self.replacement)
    case .hidden: break
    case .lineBreak:
      if splitsLines { return finishLine() }
      appendVisible(" ")
    }
    return nil
  }

  /// Returns the line gathered so far and begins a new one.
  mutating func finishLine() -> Substring {
    defer {
      line = String.UnicodeScalarView()
      marksOnLast = 0
    }
    return Substring(String(line))
  }

  private mutating func appendVisible(_ scalar: Unicode.Scalar) {
    line.append(scalar)
    marksOnLast = 0
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    if line.isEmpty { appendVisible(Self.dottedCircle) }
    guard marksOnLast < ScreenCell.mostMarks else { return }
    line.append(scalar)
    marksOnLast += 1
  }
}
