/// Writes a filing as one JSON object on one line, in the SEC's own element names.
///
/// An element that was not filed is absent; a cell without a value has only its `footnoteIds`.
public struct FilingJSON {
  /// What stands in `source` beside what the filing knows of itself.
  public struct Origin: Sendable {
    /// The path as the reader of the JSON knows the file.
    public var path: String
    /// The SHA-256 of the file, in hexadecimal digits.
    public var sha256: String

    /// Makes an origin.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// Lines and columns of the places in a file; nil where diagnostics need none.
  var lines: LineIndex?

  /// Makes a writer; the bytes of the file give diagnostics their line and column.
  public init(file: [UInt8]? = nil) { lines = file.map(LineIndex.init) }

  /// The JSON of a filing as UTF-8, without a line feed at its end.
  ///
  /// `findings` is an object of JSON that others derived from the filing, put in as it is.
  public func bytes(
    of filing: OwnershipFiling, from origin: Origin? = nil, findings: String? = nil
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("source")
      write(filing.source, origin, into: &json)
      if let header = filing.header {
        json.key("header")
        HeaderJSON.write(header, into: &json)
      }
      json.key("document")
      DocumentJSON.write(filing.document, into: &json)
      json.field("plainForm", filing.plainForm?.text)
      json.key("readings")
      json.array { json in for reading in filing.readings { write(reading, into: &json) } }
      json.key("diagnostics")
      json.array { json in for one in filing.diagnostics { write(one, into: &json) } }
      json.key("findings")
      json.raw(findings ?? "{}")
    }
    return json.bytes
  }

  private func write(_ source: FilingSource, _ origin: Origin?, into json: inout JSONWriter) {
    json.object { json in
      json.field("path", origin?.path)
      json.field("format", source.format.rawValue)
      json.field("sha256", origin?.sha256)
      json.field("accessionNumber", source.accessionNumber)
      json.field("filingDate", source.filingDate?.iso)
      json.field("acceptedAt", source.acceptedAt)
    }
  }

  private func write(_ reading: Reading, into json: inout JSONWriter) {
    json.object { json in
      json.field("path", reading.cell.description)
      json.field("status", reading.status.rawValue)
      json.field("evidence", reading.evidence)
      guard !reading.alternatives.isEmpty else { return }
      json.key("alternatives")
      json.array { json in for other in reading.alternatives { json.string(other) } }
    }
  }

  private func write(_ diagnostic: Diagnostic, into json: inout JSONWriter) {
    json.object { json in
      json.field("code", diagnostic.code.rawValue)
      json.field("message", diagnostic.message)
      guard let place = diagnostic.place, let at = lines?.place(of: place.lowerBound) else {
        return
      }
      json.key("line")
      json.integer(at.line)
      json.key("column")
      json.integer(at.column)
    }
  }
}
