import Terminal

/// The three numbers that a terminal sends for the mouse: button, column, row, the places from 1.
struct MouseReport {
  /// What was done; nil for what means nothing here, as a movement or another button.
  let key: Key?

  /// Nil where these are not three numbers.
  init?(_ values: [Int]) {
    guard values.count == 3 else { return nil }
    let position = Position(column: values[1] - 1, row: values[2] - 1)
    let modifiers = 4 + 8 + 16
    switch values[0] & ~modifiers {
    case 0: key = .mouse(MouseEvent(.press, at: position))
    case 64: key = .mouse(MouseEvent(.wheelUp, at: position))
    case 65: key = .mouse(MouseEvent(.wheelDown, at: position))
    default: key = nil
    }
  }
}
