/// Identifiers as one value of a statement, `json_each(?)` there, so that a page is asked for at once.
struct FilingIDList {
  /// The list in JSON.
  let text: String

  init(_ ids: [FilingID]) {
    text = "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
  }
}
