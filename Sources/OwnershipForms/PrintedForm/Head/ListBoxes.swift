/// The four boxes of the relationship in the list of reporting persons, and which of them a tick or a
/// title stands in.
struct ListBoxes {
  /// The headings of the boxes, from left to right.
  private var headings: [TextPiece]
  /// The boxes, each from where it begins.
  private var columns: [(start: Int, element: FilingElement)] = []
  /// How many characters right of their headings the boxes stand, and nil where headings are beside their
  /// boxes.
  private var offset: Int? = 0
  /// How many characters beside its heading a tick may stand.
  private var mostBeside = Int.max
  /// Why the boxes are elsewhere than under their headings; nil where they are not.
  private var evidence: String?

  /// The boxes of a line of headings; nil where it is none.
  ///
  /// Names are what stands in the first field: where a heading stands in it, the field above the
  /// names has none, and every heading is that of the next field.
  init?(_ line: PrintedLine) {
    headings = line.pieces.filter { Self.elements[$0.text] != nil }
    guard headings.count >= 2, let first = headings.first else { return nil }
    let shift = first.width == 0 && first.column == 0 && !line.isRow ? 1 : 0
    columns = headings.map {
      ($0.column + $0.width / 2 + shift, Self.elements[$0.text] ?? .isOther)
    }
  }

  private static let elements: [String: FilingElement] = [
    "Director": .isDirector, "10% Owner": .isTenPercentOwner, "Officer": .isOfficer,
    "Other": .isOther,
  ]

  /// The boxes where blanks lay the list out: a program that leaves out the field above the names has
  /// each heading over the next box, another has all headings some characters beside their boxes. The
  /// ticks of the first person show it, for the head has them too, or a tick left of all headings.
  func placed(
    over entries: [PrintedLine], like first: [(FilingElement, PrintedValue)]?
  ) -> ListBoxes {
    guard headings.allSatisfy({ $0.width > 0 }), headings.count == Self.elements.count,
      let left = headings.first?.column
    else { return self }
    var shifted = self
    shifted.offset = nil
    shifted.columns = [(0, .isDirector)]
    for (index, element) in [FilingElement.isTenPercentOwner, .isOfficer, .isOther].enumerated() {
      shifted.columns.append((headings[index].column, element))
    }
    shifted.evidence =
      "the headings of the list stand right of their boxes, as the ticks of the first person show"
    let name = first?.first { $0.0 == .rptOwnerName }?.1.text
    let own = Set((first ?? []).map(\.0)).intersection(Self.elements.values)
    let ticks = entries.first { name != nil && $0.pieces.first?.text == name }
      .map { $0.pieces.filter { $0.column > 0 } }
    if let ticks, !ticks.isEmpty, !own.isEmpty {
      func isRight(_ boxes: ListBoxes) -> Bool {
        Set(boxes.relationship(ticks[...]).map(\.0)).intersection(Self.elements.values) == own
      }
      return [self, shifted, movedTo(ticks, of: own), likeTicks(ticks, of: own)]
        .first(where: isRight) ?? self
    }
    let isLeft = entries.contains { line in
      line.pieces.contains { $0.text == "X" && $0.column > 0 && $0.column + $0.width + 2 < left }
    }
    guard isLeft else { return self }
    shifted.evidence =
      "the headings of the list stand right of their boxes: a tick stands left of all of them"
    return shifted
  }

  /// The boxes where the first tick stands under the first of the boxes that a person has.
  private func movedTo(_ ticks: [TextPiece], of own: Set<FilingElement>) -> ListBoxes {
    guard let tick = ticks.min(by: { $0.column < $1.column }),
      let heading = headings.first(where: { Self.elements[$0.text].map(own.contains) == true })
    else { return self }
    var moved = self
    moved.offset = tick.column + tick.width / 2 - heading.column - heading.width / 2
    moved.evidence =
      "the headings of the list stand beside their boxes, as the ticks of the first person show"
    return moved
  }

  /// The boxes that a person has, each where one of as many ticks stands.
  private func likeTicks(_ ticks: [TextPiece], of own: Set<FilingElement>) -> ListBoxes {
    let names = headings.filter { Self.elements[$0.text].map(own.contains) == true }
    guard names.count == ticks.count else { return self }
    var like = self
    like.headings = zip(ticks.sorted { $0.column < $1.column }, names).map { tick, name in
      var heading = tick
      heading.text = name.text
      return heading
    }
    like.mostBeside = 6
    like.evidence = "these are the boxes of the first person, whose ticks stand in the same columns"
    return like
  }

  /// The boxes that pieces tick, with the titles in them.
  func relationship(_ pieces: ArraySlice<TextPiece>) -> [(FilingElement, PrintedValue)] {
    pieces.flatMap { piece -> [(FilingElement, PrintedValue)] in
      guard let box = box(above: piece) else { return [] }
      let ticked = (box, value("1", piece))
      guard piece.text != "X" else { return [ticked] }
      switch box {
      case .isOfficer: return [ticked, (.officerTitle, value(piece.text, piece))]
      case .isOther: return [ticked, (.otherText, value(piece.text, piece))]
      default: return []
      }
    }
  }

  private func value(_ text: String, _ piece: TextPiece) -> PrintedValue {
    PrintedValue(
      text: text, range: piece.range, status: evidence == nil ? .asFiled : .inferred,
      evidence: evidence)
  }

  /// The box that a piece stands in: in fields the one that begins there, in characters the one whose
  /// heading is nearest, or where headings are beside their boxes the one that begins before it.
  private func box(above piece: TextPiece) -> FilingElement? {
    guard piece.column != PersonLines.noColumn else { return nil }
    guard piece.width > 0, let offset else {
      return columns.last { $0.start <= piece.column }?.element
    }
    func distance(_ heading: TextPiece) -> Int {
      abs(heading.column + heading.width / 2 + offset - piece.column - piece.width / 2)
    }
    let nearest = headings.min { distance($0) < distance($1) }
    return nearest.flatMap { distance($0) <= mostBeside ? Self.elements[$0.text] : nil }
  }
}
