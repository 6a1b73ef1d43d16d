public import OwnershipForms
public import Terminal

/// A reporting person in words.
public enum PersonText {
  /// How the person is related to the issuer, one phrase a ticked box, as filed.
  public static func relationship(_ person: ReportingPerson) -> [StyledText] {
    var phrases: [StyledText] = []
    func add(_ cell: ReportedCell<Bool>, _ words: String, _ detail: ReportedCell<String>? = nil) {
      let isTicked = cell.value == true
      guard isTicked || detail?.text != nil else { return }
      var phrase = StyledText(SafeText(isTicked ? words : "(\(words) box not ticked)"))
      if cell.status != .asFiled { phrase.append(" ?", .derived) }
      if let detail, let text = detail.text {
        phrase.append(SafeText(": " + text))
        if detail.status != .asFiled { phrase.append(" ?", .derived) }
      }
      phrases.append(phrase)
    }
    add(person.isDirector, "director")
    add(person.isOfficer, "officer", person.officerTitle)
    add(person.isTenPercentOwner, "10% owner")
    add(person.isOther, "other", person.otherText)
    return phrases
  }

  /// The address in lines: streets, then city with state, code and country.
  public static func address(_ person: ReportingPerson) -> [SafeText] {
    var lines = [person.street1, person.street2].compactMap(\.text)
    var place = person.city.text ?? ""
    let state = [person.nonUSStateOrTerritory.text, person.state.text, person.zipCode.text]
      .compactMap { $0 }.joined(separator: " ")
    if !state.isEmpty { place += place.isEmpty ? state : ", " + state }
    let country = person.stateDescription.text ?? person.country.text
    if let country { place += place.isEmpty ? country : ", " + country }
    if !place.isEmpty { lines.append(place) }
    return lines.map { SafeText($0) }
  }
}
