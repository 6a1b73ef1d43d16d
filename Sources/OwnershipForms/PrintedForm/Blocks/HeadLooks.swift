/// What texts of the head look like.
enum HeadLooks {
  /// Whether a text has words of titles more than of addresses.
  static func isTitleLike(_ text: String) -> Bool {
    let words = words(of: text)
    guard !isStreetLike(text) else { return false }
    return words.contains { titleWords.contains($0) }
  }

  /// Whether a text looks like a line of a street: it begins with a number or a care-of, or names a
  /// kind of street.
  static func isStreetLike(_ text: String) -> Bool {
    let folded = FoldedText(text, most: 8)
    if text.first?.isASCIIDigit == true || folded.begins(with: "c/o ")
      || folded.begins(with: "attn") || folded.begins(with: "p.o.")
      || folded.begins(with: "po box")
    {
      return true
    }
    return words(of: text).contains { streetWords.contains($0) }
  }

  /// Whether a text ends with a symbol in brackets, as only that of the issuer does.
  static func endsWithSymbol(_ text: String) -> Bool {
    guard text.hasSuffix("]"), let start = text.lastIndex(of: "[") else { return false }
    return start > text.startIndex && text[start...].contains { $0.isUppercase }
  }

  /// Whether a text is the name of a company, as its last word says.
  static func isOfCompany(_ text: String) -> Bool {
    words(of: text.filter { $0 != "." }).last.map(companies.contains) ?? false
  }

  /// Which line of a street a text is rather than another: a company first, a floor alone last.
  static func rankInStreet(_ text: String) -> Int {
    let words = words(of: text)
    if FoldedText(text, most: 8).begins(with: "c/o ") || isOfCompany(text) || words.first == "attn"
    {
      return 0
    }
    let isUnit = words.first.map(units.contains) ?? false
    return isUnit || words.last == "floor" && words.count <= 2 ? 2 : 1
  }

  private static let companies: Set<String> = [
    "inc", "corp", "corporation", "llc", "llp", "lp", "ltd", "plc", "company", "co", "gmbh", "ag",
    "sa", "nv", "bv",
  ]
  private static let units: Set<String> = ["suite", "ste", "floor", "apt", "unit", "room", "fl"]

  /// Whether a text names an office that only persons have.
  static func isOffice(_ text: String) -> Bool {
    words(of: text).contains { offices.contains($0) }
  }

  private static let offices: Set<String> = [
    "chief", "officer", "president", "counsel", "secretary", "treasurer", "ceo", "cfo", "evp",
    "svp",
  ]

  private static func words(of text: String) -> [String] {
    text.prefix(200).lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static let titleWords: Set<String> = [
    "chief", "officer", "president", "vice", "vp", "evp", "svp", "ceo", "cfo", "coo", "cto", "cao",
    "chairman", "chair", "chairperson", "counsel", "secretary", "treasurer", "head", "controller",
    "director", "manager", "executive", "senior", "principal", "remarks", "founder", "member",
    "general", "managing",
  ]
  private static let streetWords: Set<String> = [
    "street", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "way", "lane", "suite",
    "ste", "floor", "plaza", "parkway", "pkwy", "court", "square", "box", "highway", "broadway",
    "center", "centre", "building", "terrace", "place", "circle", "tower", "towers",
  ]
}
