/// A command as it is typed behind the colon: a name of the registry, or `sort` with a column.
struct CommandLine {
  private let name: String
  private let argument: String?

  private static let sort = "sort"

  init(_ text: String) {
    let words = text.drop { $0 == " " }.split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    name = words.first.map(String.init) ?? ""
    argument = words.count > 1 ? words[1].filter { $0 != " " } : nil
  }

  /// The command, or why there is none.
  var command: Result<Command, LibraryFailure> {
    let argument = argument ?? ""
    if name == Self.sort {
      if argument.isEmpty { return .success(.sort(nil)) }
      return ListOrder(argument).map { .success(.sort($0)) }
        ?? .failure(LibraryFailure("'\(argument)' is no column; \(Self.columns)"))
    }
    guard let entry = CommandRegistry.entries.first(where: { $0.name == name }) else {
      return .failure(LibraryFailure("no command '\(name)'; Tab completes, ? shows the keys"))
    }
    return argument.isEmpty
      ? .success(entry.command)
      : .failure(LibraryFailure("'\(name)' takes nothing behind it"))
  }

  private static var columns: String {
    "there are " + ListOrder.Column.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// Every line that this one may become, whole.
  var completions: [String] {
    guard let argument else {
      return (CommandRegistry.entries.map(\.name) + [Self.sort]).filter { $0.hasPrefix(name) }
        .sorted()
    }
    guard name == Self.sort else { return [] }
    let sign = argument.hasPrefix("-") ? "-" : ""
    return ListOrder.Column.allCases.map { sign + $0.rawValue }
      .filter { $0.hasPrefix(argument) }.map { "\(name) \($0)" }
  }

  /// The line, completed as far as all its completions agree; a blank follows a name that is whole
  /// and takes something.
  var completed: String? {
    let completions = completions
    guard var common = completions.first else { return nil }
    for other in completions.dropFirst() {
      common = String(zip(common, other).prefix { $0 == $1 }.map(\.0))
    }
    return completions == [Self.sort] ? common + " " : common
  }
}
