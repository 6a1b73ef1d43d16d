/// Writes the header of a submission: its labels in camelCase, what may occur often as lists.
enum HeaderJSON {
  static func write(_ header: SubmissionHeader, into json: inout JSONWriter) {
    json.object { json in
      write(header.entries, into: &json)
      json.key("documents")
      json.array { json in
        for document in header.documents {
          json.object { json in
            json.field("type", document.type)
            json.field("filename", document.filename)
            json.field("description", document.description)
          }
        }
      }
    }
  }

  /// The sections that may occur often, and the names of their lists.
  private static let lists = [
    "reportingOwner": "reportingOwners", "issuer": "issuers",
    "formerCompany": "formerCompanies", "formerName": "formerNames",
  ]

  private static func write(_ entries: [HeaderEntry], into json: inout JSONWriter) {
    var written: Set<String> = []
    for entry in entries {
      let name = camelCase(entry.label)
      guard written.insert(name).inserted else { continue }
      let same = entries.filter { camelCase($0.label) == name }
      if same.allSatisfy({ $0.content == .value("") }) { continue }
      json.key(lists[name] ?? name)
      if lists[name] != nil || same.count > 1 {
        json.array { json in for one in same { write(one.content, into: &json) } }
      } else {
        write(entry.content, into: &json)
      }
    }
  }

  private static func write(_ content: HeaderEntry.Content, into json: inout JSONWriter) {
    switch content {
    case .value(let text): json.string(text)
    case .section(let entries): json.object { write(entries, into: &$0) }
    }
  }

  /// A label such as `COMPANY CONFORMED NAME` as `companyConformedName`.
  static func camelCase(_ label: String) -> String {
    let words = label.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else { return label }
    return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
