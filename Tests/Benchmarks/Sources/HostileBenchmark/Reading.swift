internal import FilingText
internal import Foundation
internal import Measuring
internal import OwnershipForms

/// The reading of one hostile file, in a process that ends with it.
enum Reading {
  /// Asks this program to read a file rather than to measure all.
  static let option = "--read"
  private static let mostSeconds: UInt32 = 20

  /// Reads a file and prints what it cost: the child's part.
  static func run(on path: String) {
    alarm(mostSeconds)
    let bytes = bytes(path)
    var times: [Double] = []
    var outcome = "read"
    let before = CPUClock.thread
    var filing: OwnershipFiling?
    do {
      filing = try FilingReader().read(bytes)
    } catch {
      outcome = "refused: \(error.message)"
    }
    times.append(CPUClock.thread - before)
    let memory = PeakMemory.bytes ?? 0
    tell(outcome, times, [memory])
    guard let filing else { return }
    times.append(seconds { _ = FilingJSON(file: bytes).bytes(of: filing) })
    tell(outcome, times, [memory, PeakMemory.bytes ?? 0])
    times.append(seconds { _ = FilingPage(filing, width: 80).lines })
    tell(outcome, times, [memory, PeakMemory.bytes ?? 0])
  }

  /// The bytes of a file, which are never in memory twice, so that they count once.
  private static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = max(0, ftell(file))
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  /// Says what is known so far; the last line counts, should the process be ended.
  private static func tell(_ outcome: String, _ times: [Double], _ memory: [Int]) {
    let fields =
      [outcome]
      + [times.map { "\($0)" }, memory.map { "\($0)" }]
      .map { $0.joined(separator: ",") }
    FileHandle.standardOutput.write(Data((fields.joined(separator: "\t") + "\n").utf8))
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = CPUClock.thread
    work()
    return CPUClock.thread - start
  }

  /// What a file costs, measured in a child process: the parent's part.
  static func measure(_ file: HostileFile) throws -> Costs {
    let bytes = file.bytes()
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("hostile-\(ProcessInfo.processInfo.processIdentifier)")
    try Data(bytes).write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = [option, place.path]
    let output = Pipe()
    child.standardOutput = output
    child.standardError = FileHandle.nullDevice
    try child.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    var costs = Costs(name: file.name, size: bytes.count)
    if let line = String(decoding: said, as: UTF8.self).split(separator: "\n").last {
      costs.take(line.split(separator: "\t").map(String.init))
    }
    if child.terminationReason == .uncaughtSignal {
      costs.outcome = "ENDED by signal \(child.terminationStatus)"
    }
    return costs
  }
}
