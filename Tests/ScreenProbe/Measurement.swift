import NcursesFrontEnd
import Terminal

/// How long it takes to build and to present frames.
struct Measurement {
  private let screen: NcursesScreen

  init(_ screen: NcursesScreen) { self.screen = screen }

  func report() -> String {
    let build = median { index in _ = full(index) }
    let frames = (0..<2).map(full)
    let whole = median { index in screen.present(frames[index % 2]) }
    let lists = (0..<2).map(selected)
    screen.present(lists[0])
    let selection = median { index in screen.present(lists[(index + 1) % 2]) }
    let same = median { _ in screen.present(lists[0]) }
    return """
      size \(screen.size), colours \(screen.capabilities.colours)
      build \(build), present whole \(whole), move selection \(selection), unchanged \(same)
      """
  }

  private func median(_ work: (Int) -> Void) -> Duration {
    let clock = ContinuousClock()
    let times = (0..<101).map { index in clock.measure { work(index) } }
    return times.sorted()[50]
  }

  /// A frame in which every cell differs from the next one's.
  private func full(_ index: Int) -> Frame {
    var frame = Frame(size: screen.size)
    for row in 0..<frame.size.rows {
      let letters = String(
        (0..<frame.size.columns / 2).map { column in
          Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((row + column + index) % 26)))
        })
      let style = Style(foreground: .indexed(UInt8((row * 3 + index) % 256)))
      frame.write(SafeText(letters), at: Position(column: 0, row: row), style: style)
      frame.write(
        SafeText(letters), at: Position(column: letters.count, row: row), style: style.adding(.bold)
      )
    }
    return frame
  }

  /// A list with one of its rows selected.
  private func selected(_ index: Int) -> Frame {
    var frame = full(0)
    let row = Rectangle(column: 0, row: 5 + index, columns: frame.size.columns, rows: 1)
    frame.emphasise(row, .reversed)
    return frame
  }
}
