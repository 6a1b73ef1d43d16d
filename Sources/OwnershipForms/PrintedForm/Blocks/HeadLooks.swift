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
    let folded = FoldedText(text.prefix(8))
    if text.first?.isASCIIDigit == true || folded.begins(with: "c/o ")
      || folded.begins(with: "attn") || folded.begins(with: "p.o.")
      || folded.begins(with: "po box")
    {
      return true
    }
    return words(of: text).contains { streetWords.contains($0) }
  }

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
