public import OwnershipForms
import Terminal

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

  /// The address in lines: streets, then city with state, code and country; `?` stands after what
  /// is not as filed.
  public static func address(_ person: ReportingPerson) -> [StyledText] {
    var lines = [person.street1, person.street2].compactMap(part)
    var place = part(person.city) ?? StyledText()
    func add(_ text: StyledText?) {
      guard let text, !text.isEmpty else { return }
      // A city is sometimes filed with the comma behind it.
      let comma = place.plain.hasSuffix(",") ? " " : ", "
      place = place.isEmpty ? text : place + StyledText(SafeText(comma)) + text
    }
    let codes = [person.nonUSStateOrTerritory, person.state, person.zipCode].compactMap(part)
    add(.joined(codes, by: StyledText(" ")))
    add(part(person.stateDescription) ?? part(person.country))
    if !place.isEmpty { lines.append(place) }
    return lines
  }

  /// A part of an address; nil where nothing was filed.
  private static func part(_ cell: ReportedCell<String>) -> StyledText? {
    cell.text.map { text in
      let text = StyledText(SafeText(text))
      return cell.status == .asFiled ? text : text + StyledText(" ?", .derived)
    }
  }
}
