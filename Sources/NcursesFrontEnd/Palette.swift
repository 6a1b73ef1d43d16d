import Terminal

/// The colours of a terminal, and which of them stands for a colour that it lacks.
struct Palette {
  /// How many colours there are: 0, 8, 16 or 256.
  let colours: Int

  /// The number of a colour in this terminal; -1 is the terminal's own.
  func number(of colour: Colour?) -> Int16 {
    guard let colour, colours > 0 else { return -1 }
    let index = Int(colour.index)
    if index < colours { return Int16(index) }
    let basic = index < 16 ? index : Self.nearestBasic(to: index)
    return Int16(colours >= 16 ? basic : basic % 8)
  }

  /// The one of the sixteen named colours that looks most like a colour of xterm's cube or greys.
  private static func nearestBasic(to index: Int) -> Int {
    let (red, green, blue) = components(of: index)
    let brightest = max(red, green, blue)
    let darkest = min(red, green, blue)
    if brightest - darkest < 48 {
      switch brightest {
      case ..<48: return 0
      case ..<144: return 8
      case ..<208: return 7
      default: return 15
      }
    }
    let middle = (brightest + darkest) / 2
    let hue = (red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0)
    return brightest > 191 ? hue + 8 : hue
  }

  /// Red, green and blue of a colour of the cube (16…231) or the greys (232…255).
  private static func components(of index: Int) -> (Int, Int, Int) {
    guard index < 232 else {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }
}
