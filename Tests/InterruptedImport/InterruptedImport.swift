import LocalIndex

/// Updates an index until its end or until it is killed: `InterruptedImport INDEX FOLDER`.
@main struct InterruptedImport {
  static func main() throws {
    let arguments = CommandLine.arguments
    let index = try FilingIndex.open(at: arguments[1])
    print("open")
    try index.update([arguments[2]])
  }
}
