import ArgumentParser
import Glibc
import LocalIndex

/// Which file the index is in.
struct IndexOptions: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp(
      "The file of the index; else FORM4_INDEX, else form4/index.sqlite in the cache folder.",
      valueName: "file"))
  var file: String?

  /// The path of the index.
  var path: String {
    if let file { return file }
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let path = variable("FORM4_INDEX") { return path }
    let cache = variable("XDG_CACHE_HOME") ?? (variable("HOME") ?? ".") + "/.cache"
    return cache + "/form4/index.sqlite"
  }

  /// Opens the index; ends the program with a line where it cannot be opened.
  func open() throws -> FilingIndex {
    do {
      return try FilingIndex.open(at: path)
    } catch {
      StandardError.write(error.message)
      throw ExitStatus.cannotRun
    }
  }

  /// Opens the index, or makes one in memory where none can be written, with a notice that says so.
  ///
  /// A file that is there and is no index of ours is no reason to go on without it: that ends the
  /// program with a line.
  func openForBrowsing() throws -> (FilingIndex, notice: String?) {
    do {
      return (try FilingIndex.open(at: path), nil)
    } catch IndexError.cannotOpen(let path, let reason) {
      let notice = "'\(path)' cannot be opened (\(reason)); the index is in memory only"
      return (try FilingIndex.inMemory(), notice)
    } catch IndexError.failed(let path, let reason) {
      let notice = "'\(path)' cannot be used (\(reason)); the index is in memory only"
      return (try FilingIndex.inMemory(), notice)
    } catch {
      StandardError.write(error.message)
      throw ExitStatus.cannotRun
    }
  }
}
