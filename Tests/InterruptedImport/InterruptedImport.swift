import LocalIndex

/// Updates an index until its end or until it is killed: `InterruptedImport INDEX FOLDER [first]`,
/// with `first` as a first load of many files.
@main struct InterruptedImport {
  static func main() throws {
    let arguments = CommandLine.arguments
    let index = try FilingIndex.open(at: arguments[1])
    print("open")
    try index.update([arguments[2]], firstLoadFrom: arguments.count > 3 ? 1 : .max)
  }
}
