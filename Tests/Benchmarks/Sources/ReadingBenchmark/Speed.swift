internal import EmptySAX
internal import Measuring
internal import OwnershipForms

/// Measures that are made on one thread, by the time that it computes.
enum Speed {
  static let rounds = 9
  private static let secondsARound = 0.25

  /// The full model from bytes against libxml2 that does nothing with what it parses.
  static func compareWithLibXML2(_ kind: LoadedFilings.Kind) {
    let documents = kind.documents
    let repeats = Rounds.repeats(toLast: secondsARound) { parse(documents, times: 1) }
    let times = Rounds.times(
      count: rounds,
      [{ parse(documents, times: repeats) }, { read(documents, times: repeats) }])
    let ratio = Spread(zip(times[0], times[1]).map { $0 / $1 })
    Report.line(
      "full model against libxml2's SAX2 with empty callbacks", "\(ratio.text) of its speed",
      goal: Report.Goal("at least 0.50", isMet: ratio.middle >= 0.5))
    for (name, times) in [("libxml2", times[0]), ("full model", times[1])] {
      Report.detail(name, Report.rates(of: kind, seconds: Spread(times).middle, times: repeats))
    }
  }

  /// The writing of a filing's JSON against its reading.
  static func compareWriting(_ kind: LoadedFilings.Kind) {
    let documents = kind.documents
    let reader = FilingReader()
    let filings = documents.compactMap { try? reader.read($0) }
    let repeats = Rounds.repeats(toLast: secondsARound) { read(documents, times: 1) }
    let times = Rounds.times(
      count: rounds,
      [{ read(documents, times: repeats) }, { write(filings, times: repeats) }])
    let ratio = Spread(zip(times[0], times[1]).map { $1 / $0 })
    Report.line("writing JSON against reading", "\(ratio.text) of its time")
  }

  /// What one filing of a kind takes.
  static func measure(_ kind: LoadedFilings.Kind) {
    let refused = kind.refused > 0 ? ", \(kind.refused) refused" : ""
    guard !kind.documents.isEmpty else {
      return Report.line(kind.name, "none can be read\(refused)")
    }
    let repeats = Rounds.repeats(toLast: secondsARound) { read(kind.documents, times: 1) }
    let times = Rounds.times(count: rounds, [{ read(kind.documents, times: repeats) }])[0]
    let each = Spread(times.map { $0 * 1e6 / Double(repeats * kind.documents.count) })
    Report.line(
      kind.name,
      "\(each.text) µs each (\(kind.documents.count) of \(kind.byteCount / 1000) kB\(refused))",
      goal: kind.goal.map { Report.Goal("under \(Int($0)) µs", isMet: each.middle < $0) })
  }

  private static func parse(_ documents: [[UInt8]], times: Int) -> Double {
    seconds {
      for _ in 0..<times {
        for document in documents { _ = empty_sax_parse(document, Int32(document.count)) }
      }
    }
  }

  /// Reads documents again and again, and says how long the thread computed.
  static func read(_ documents: [[UInt8]], times: Int) -> Double {
    let reader = FilingReader()
    return seconds {
      for _ in 0..<times {
        for document in documents { _ = try? reader.read(document) }
      }
    }
  }

  private static func write(_ filings: [OwnershipFiling], times: Int) -> Double {
    let writer = FilingJSON()
    return seconds {
      for _ in 0..<times {
        for filing in filings { _ = writer.bytes(of: filing) }
      }
    }
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = CPUClock.thread
    work()
    return CPUClock.thread - start
  }
}
