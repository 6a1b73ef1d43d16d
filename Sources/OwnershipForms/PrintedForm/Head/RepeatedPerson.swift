/// The first reporting person, whose box the form prints again before those of further persons.
enum RepeatedPerson {
  /// The cells of one person.
  typealias Cells = [(FilingElement, PrintedValue)]

  /// The persons of the head and further ones, without the first of these where it is the first of the
  /// head: the name is the same but for blanks, or one of the two has words of another box before or
  /// after it.
  static func joined(_ head: [Cells], _ further: [Cells]) -> [Cells] {
    guard var first = head.first, let again = further.first,
      let index = first.firstIndex(where: { $0.0 == .rptOwnerName }),
      let name = first[index].1.text, let other = again.first(where: { $0.0 == .rptOwnerName })?.1,
      let otherName = other.text, name != otherName
    else { return head + further }
    let (letters, others) = (letters(name), letters(otherName))
    guard min(letters.count, others.count) >= fewestLetters else { return head + further }
    if letters == others
      || others.starts(with: letters) && !otherName.hasPrefix(name) && haveOneAddress(first, again)
    {
      return head + further.dropFirst()
    }
    if letters.count > others.count, letters.suffix(others.count).elementsEqual(others),
      otherName.words.count < name.words.count
    {
      var value = other
      value.status = .uncertain
      value.evidence =
        "the head has '\(name.prefix(100))' and the box below the tables '\(otherName.prefix(100))'"
      value.alternatives = [name]
      first[index].1 = value
      return [first] + head.dropFirst() + further.dropFirst()
    }
    return head + further
  }

  /// Shorter names are not told by their letters.
  private static let fewestLetters = 6

  /// Whether the streets have the same letters, whatever cuts their words, or the ZIP codes are the same.
  private static func haveOneAddress(_ first: Cells, _ again: Cells) -> Bool {
    func text(_ cells: Cells, _ element: FilingElement) -> String {
      cells.first { $0.0 == element }?.1.text ?? ""
    }
    let zips = [first, again].map { text($0, .rptOwnerZipCode) }
    let streets = [first, again].map { letters(text($0, .rptOwnerStreet1)).sorted() }
    return streets[0] == streets[1] || zips[0] == zips[1] && !zips[0].isEmpty
  }

  /// The letters and digits of a name, in lower case.
  private static func letters(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }
}
