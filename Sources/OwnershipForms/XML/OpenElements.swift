/// The elements that are open, from the root to the innermost, with what was found in each so far.
///
/// Only few open elements have a text, footnotes or a name of their own; those have it beside the
/// stack, so that the stack itself is cheap.
struct OpenElements {
  private(set) var stack: [Element] = []
  private var belongings: [Belongings] = []

  struct Element {
    var meaning: ElementNames.Meaning
    /// Where its tag begins.
    var start: Int
    var hasChildren = false
  }

  /// What an open element has beside its place.
  private struct Belongings {
    var depth: Int
    var name: String?
    var text: String?
    var footnoteIDs: [String] = []
  }

  init() { stack.reserveCapacity(16) }

  var isEmpty: Bool { stack.isEmpty }
  var count: Int { stack.count }
  var last: Element? { stack.last }

  mutating func push(_ meaning: ElementNames.Meaning, start: Int) {
    if !stack.isEmpty { stack[stack.count - 1].hasChildren = true }
    stack.append(Element(meaning: meaning, start: start))
  }

  /// Takes the innermost element away with all that it has.
  mutating func pop() -> (text: String?, footnoteIDs: [String], name: String?) {
    stack.removeLast()
    guard !belongings.isEmpty, belongings[belongings.count - 1].depth == stack.count else {
      return (nil, [], nil)
    }
    let last = belongings.removeLast()
    return (last.text, last.footnoteIDs, last.name)
  }

  // MARK: Text, footnotes, name

  func text(at depth: Int) -> String? { index(of: depth).flatMap { belongings[$0].text } }

  func hasText(at depth: Int) -> Bool {
    index(of: depth).map { belongings[$0].text != nil } ?? false
  }

  mutating func setText(_ text: String?, at depth: Int) {
    let index = makeIndex(of: depth)
    belongings[index].text = text
  }

  mutating func addFootnote(_ id: String, at depth: Int) {
    let index = makeIndex(of: depth)
    belongings[index].footnoteIDs.append(id)
  }

  func name(at depth: Int) -> String? { index(of: depth).flatMap { belongings[$0].name } }

  mutating func setName(_ name: String) {
    let index = makeIndex(of: stack.count - 1)
    belongings[index].name = name
  }

  private func index(of depth: Int) -> Int? {
    var place = belongings.count - 1
    while place >= 0, belongings[place].depth > depth { place -= 1 }
    return place >= 0 && belongings[place].depth == depth ? place : nil
  }

  /// The place of what an element has, made where there is none; they stand in order of depth.
  private mutating func makeIndex(of depth: Int) -> Int {
    var place = belongings.count
    if place == 0 || belongings[place - 1].depth < depth {
      belongings.append(Belongings(depth: depth))
      return place
    }
    while place > 0, belongings[place - 1].depth >= depth {
      if belongings[place - 1].depth == depth { return place - 1 }
      place -= 1
    }
    belongings.insert(Belongings(depth: depth), at: place)
    return place
  }
}
