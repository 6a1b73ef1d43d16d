public import Terminal

/// One line of the registry: a command, its name, its keys and what it does in words.
public struct CommandEntry: Hashable, Sendable {
  /// Where in the help a command stands.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case move = "Move"
    case find = "Find"
    case look = "Look closer"
    case take = "Take along"
    case program = "The program"
  }

  /// The name that scripts and people call it by.
  public var name: String
  /// The keys that give the command.
  public var keys: [Key]
  /// What it does, in a few words.
  public var title: String
  /// Where in the help it stands.
  public var group: Group
  /// A word for the line of hints at the foot of the screen; nil for what is not shown there.
  public var hint: String?
  /// The command.
  public var command: Command

  init(
    _ name: String, _ keys: [Key], _ title: String, _ group: Group, hint: String? = nil,
    _ command: Command
  ) {
    self.name = name
    self.keys = keys
    self.title = title
    self.group = group
    self.hint = hint
    self.command = command
  }
}
