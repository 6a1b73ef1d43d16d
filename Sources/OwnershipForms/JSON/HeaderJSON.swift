/// Writes the header of a submission: its labels in camelCase, what may occur often as lists.
enum HeaderJSON {
  static func write(_ header: SubmissionHeader, into json: inout JSONWriter) {
    json.object { json in
      write(header.entries, beside: documentsName, into: &json)
      json.key(documentsName)
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

  private static let documentsName = "documents"

  /// The sections that may occur often, and the names of their lists.
  private static let lists = [
    "reportingOwner": "reportingOwners", "issuer": "issuers",
    "formerCompany": "formerCompanies", "formerName": "formerNames",
  ]

  /// No object has a key twice: entries with one name stand together where the first of them stands,
  /// and what would repeat the name `beside` them has `#2` after its own.
  private static func write(
    _ entries: [HeaderEntry], beside taken: String? = nil, into json: inout JSONWriter
  ) {
    var places: [String: Int] = [:]
    var groups: [(name: String, isList: Bool, contents: [HeaderEntry.Content])] = []
    for entry in entries {
      let own = camelCase(entry.label)
      let name = lists[own] ?? own
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append((name, false, []))
      }
      if lists[own] != nil { groups[place].isList = true }
      groups[place].contents.append(entry.content)
    }
    for group in groups where !group.contents.allSatisfy({ $0 == .value("") }) {
      json.key(group.name == taken ? group.name + "#2" : group.name)
      if group.isList || group.contents.count > 1 {
        json.array { json in for content in group.contents { write(content, into: &json) } }
      } else {
        write(group.contents[0], into: &json)
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
