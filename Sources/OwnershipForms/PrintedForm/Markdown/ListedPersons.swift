/// Takes what the list of reporting persons has in a table of Markdown for the persons of the head, too:
/// there each cell is whole, while the grid cuts the boxes of the head.
enum ListedPersons {
  /// The cells of one person.
  typealias Cells = [(FilingElement, PrintedValue)]

  private static let address: Set<FilingElement> = [
    .rptOwnerStreet1, .rptOwnerStreet2, .rptOwnerCity, .rptOwnerState, .rptOwnerStateDescription,
    .rptOwnerZipCode,
  ]
  private static let relationship: Set<FilingElement> = [
    .isDirector, .isTenPercentOwner, .isOfficer, .isOther, .officerTitle, .otherText,
  ]

  /// The persons of the head, each with the name, the address and the relationship that the list has
  /// for it; as they are where the list is in no table with headings.
  static func completed(_ persons: [Cells], by list: [PrintedLine]) -> [Cells] {
    guard list.contains(where: ListRows.isHeading), !persons.isEmpty, persons.count <= 100
    else { return persons }
    let listed = ListOfPersons.persons(in: list, after: []).prefix(100)
    return persons.map { person in
      guard let own = listed.first(where: { isSame(person, $0) }) else { return person }
      var cells = person
      replace([.rptOwnerName], in: &cells, by: own)
      if own.contains(where: { $0.0 == .rptOwnerZipCode }) { replace(address, in: &cells, by: own) }
      replace(relationship, in: &cells, by: own)
      return cells
    }
  }

  private static func replace(
    _ elements: Set<FilingElement>, in cells: inout Cells, by listed: Cells
  ) {
    let new = listed.filter { elements.contains($0.0) }
    guard !new.isEmpty else { return }
    cells.removeAll { elements.contains($0.0) }
    cells += new
  }

  /// Whether two have the same letters in their names, or the name in the head has words of the issuer
  /// before it.
  private static func isSame(_ person: Cells, _ listed: Cells) -> Bool {
    let (own, other) = (letters(person), letters(listed))
    guard other.count >= 4 else { return false }
    return own == other || other.count >= 6 && own.suffix(other.count).elementsEqual(other)
  }

  private static func letters(_ person: Cells) -> [Character] {
    let name = person.first { $0.0 == .rptOwnerName }?.1.text ?? ""
    return name.prefix(300).lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
