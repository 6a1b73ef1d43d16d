/// A part of the printed form, from top to bottom.
enum FormRegion: Hashable, Sendable {
  /// The heading and the boxes above Table I.
  case head
  /// Table I or Table II, with its headings.
  case table(FormTable)
  /// Further reporting persons, in boxes below Table II.
  case furtherPersons
  /// Reporting persons in a list of names, addresses and boxes below Table II.
  case listOfPersons
  /// The explanation of responses: the footnotes.
  case explanation
  /// The remarks and, where the form does not head them, the signatures.
  case remarks
  /// The signatures under their own heading.
  case signatures
}

/// The lines of one region, in the order of the text; a region that a page end tears apart is one.
struct FormRegions: Hashable, Sendable {
  private var lines: [FormRegion: [PrintedLine]] = [:]

  /// The lines of a region; none where the text does not have it.
  subscript(region: FormRegion) -> [PrintedLine] { lines[region, default: []] }

  /// Whether the text has the region at all.
  func has(_ region: FormRegion) -> Bool { lines[region] != nil }

  fileprivate mutating func open(_ region: FormRegion) { lines[region, default: []] += [] }

  fileprivate mutating func add(_ line: PrintedLine, to region: FormRegion) {
    lines[region, default: []].append(line)
  }
}

/// Finds the regions by the headings of the form.
struct RegionFinder {
  private var regions = FormRegions()
  private var current = FormRegion.head

  /// The regions of a text's lines.
  static func regions(of lines: [PrintedLine]) -> FormRegions {
    var finder = RegionFinder()
    for line in lines { finder.take(line) }
    return finder.regions
  }

  private mutating func take(_ line: PrintedLine) {
    var start = 0
    for (index, piece) in line.pieces.enumerated() {
      guard let (region, keeps) = opens(FoldedText(piece.text, most: 400)) else { continue }
      add(line, start..<index)
      current = region
      regions.open(region)
      start = keeps ? index : index + 1
      if keeps { break }
    }
    if line.pieces.isEmpty { add(line) } else { add(line, start..<line.pieces.count) }
  }

  private mutating func add(_ line: PrintedLine, _ pieces: Range<Int>) {
    guard !pieces.isEmpty else { return }
    var part = line
    part.pieces = Array(line.pieces[pieces])
    add(part)
  }

  private mutating func add(_ line: PrintedLine) {
    regions.add(line, to: current)
  }

  /// The region that a piece opens, and whether the piece has text of the region.
  private func opens(_ text: FoldedText) -> (FormRegion, Bool)? {
    if text.begins(with: "table "), text.contains("derivative securities") {
      return (.table(text.contains("non-deriv") ? .nonDerivative : .derivative), false)
    }
    if text.begins(with: "explanation of responses") {
      return (.explanation, text.bytes.count > "explanation of responses:".utf8.count)
    }
    if text.begins(with: "remarks:") { return (.remarks, text.bytes.count > 9) }
    switch current {
    case .table:
      if text.contains("name and address of reporting person") { return (.furtherPersons, true) }
      if text.begins(with: "reporting owners") { return (.listOfPersons, false) }
    case .listOfPersons, .explanation, .remarks:
      if text.bytes.elementsEqual("signatures".utf8) { return (.signatures, false) }
      if text.begins(with: "reporting owners"), text.bytes.count < 30 {
        return (.listOfPersons, false)
      }
    default: break
    }
    return nil
  }
}
