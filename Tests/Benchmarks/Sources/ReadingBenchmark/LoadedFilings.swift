internal import OwnershipForms

/// Filings in memory, by the shape that they have in a file.
struct LoadedFilings {
  /// Ownership documents alone.
  let xml: Kind
  /// What is measured by itself: damaged XML, full submissions, printed forms.
  let otherKinds: [Kind]

  /// Filings of one shape.
  struct Kind {
    /// What they are, for people.
    var name: String
    /// The files, each of which gives a filing.
    var documents: [[UInt8]] = []
    /// How many files of this shape give none.
    var refused = 0
    /// The most microseconds that one may take.
    var goal: Double?

    /// The size of all files together.
    var byteCount: Int { documents.reduce(0) { $0 + $1.count } }
  }

  private static let mostFiles = 4000

  /// Reads files; a shape that they do not have is taken from the samples.
  init(_ files: FilingFiles, samples: FilingFiles) {
    let given = Self.byFormat(files)
    let own = Self.byFormat(samples)
    func kind(_ format: FilingSource.Format, _ name: String, goal: Double? = nil) -> Kind {
      Kind(name: name, documents: given[format] ?? own[format] ?? [], goal: goal)
    }
    xml = kind(.xml, "ownership XML")
    otherKinds = [
      Self.damaged(xml), kind(.submission, "full submissions"),
      kind(.text, "printed text", goal: 5000),
    ]
  }

  private static func byFormat(_ files: FilingFiles) -> [FilingSource.Format: [[UInt8]]] {
    let reader = FilingReader()
    return Dictionary(
      grouping: files.bytes(atMost: mostFiles).filter { (try? reader.read($0)) != nil }
    ) { (try? reader.read($0))?.source.format ?? .xml }
  }

  /// The documents broken off after two thirds, as a download that stopped leaves them.
  private static func damaged(_ whole: Kind) -> Kind {
    let reader = FilingReader()
    let cut = whole.documents.map { Array($0.prefix($0.count * 2 / 3)) }
    let read = cut.filter { (try? reader.read($0)) != nil }
    return Kind(
      name: "XML broken off after two thirds", documents: read, refused: cut.count - read.count)
  }
}
