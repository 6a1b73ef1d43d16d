internal import Foundation
internal import Measuring

/// Measures what files cost that were made to be costly.
///
/// `swift run -c release --package-path Tests/Benchmarks hostile-benchmark [WORDS…]` reads every
/// hostile file, or those with one of the words in their names, each in a process of its own. It
/// exits with 0 whatever it finds.
@main enum HostileBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == Reading.option, arguments.count > 1 {
      return Reading.run(on: arguments[1])
    }
    let files = HostileFile.all.filter { file in
      arguments.isEmpty || arguments.contains { file.name.contains($0) }
    }
    print(
      "bounds: reading takes \(Int(Costs.mostTime * 1000)) ms, and \(Costs.mostMemory >> 20) MB "
        + "beside the file's own bytes")
    print(Costs.heading)
    var missed = 0
    for file in files {
      let costs = try Reading.measure(file)
      if costs.missesBound { missed += 1 }
      print(costs.line)
    }
    print("\(missed) of \(files.count) miss a bound")
  }
}
