/// A command as it is typed behind the colon: a name of the registry, `sort` with a column, `limit` with
/// a query, or a query that begins with a field.
struct CommandLine {
  private let text: String
  private let name: String
  /// What stands behind the name.
  private let rest: String?

  private static let sort = "sort"
  private static let limit = "limit"

  init(_ text: String) {
    self.text = String(text.drop { $0 == " " })
    let words = self.text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    name = words.first.map(String.init) ?? ""
    rest = words.count > 1 ? String(words[1].drop { $0 == " " }) : nil
  }

  /// What stands behind the name, where that is one word.
  private var argument: String? { rest?.filter { $0 != " " } }

  /// Whether the first word is a term with a field or a phrase, as no command is.
  private var isQuery: Bool { name.contains { $0 == ":" || $0 == "\"" } }

  /// The command, or why there is none.
  var command: Result<Command, LibraryFailure> {
    let argument = argument ?? ""
    if name == Self.sort {
      if argument.isEmpty { return .success(.sort(nil)) }
      return ListOrder(argument).map { .success(.sort($0)) }
        ?? .failure(LibraryFailure("'\(argument)' is no column; \(Self.columns)"))
    }
    if name == Self.limit, let rest, !argument.isEmpty { return .success(.limit(rest)) }
    if isQuery { return .success(.limit(text)) }
    guard let entry = CommandRegistry.entries.first(where: { $0.name == name }) else {
      return .failure(
        LibraryFailure("no command '\(name)'; Tab completes, 'limit \(name)' looks for it"))
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
