/// Something that the reader did at the keyboard, or with the mouse.
public enum Key: Hashable, Sendable {
  /// A printable character; also a mark that was typed on its own.
  case character(Character)

  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab
  case backspace, delete, insert

  /// F1 and its like.
  case function(Int)

  /// A character with Ctrl; letters are small. Ctrl with `i`, `m`, `j`, `h` or `[` cannot be told
  /// from Tab, Enter, Backspace and Esc.
  case control(Character)

  /// A character with Alt.
  case alt(Character)

  case mouse(MouseEvent)

  /// A text that was pasted, as it came: make it a `SafeText` before showing it.
  case paste(String)
}
