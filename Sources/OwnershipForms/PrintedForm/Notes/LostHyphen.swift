/// Gives back the hyphen that programs drop which join a word over the end of a line.
enum LostHyphen {
  /// More bytes than a signer's name and office take.
  private static let longestName = 300

  /// A signer's text with its `attorney-in-fact` whole; uncertain, because it may have been filed
  /// without the hyphen.
  static func restored(in value: PrintedValue) -> PrintedValue {
    guard let text = value.text, text.utf8.count <= longestName, text.hasBytes("ttorney"),
      let torn = text.firstMatch(of: /([Aa]ttorney)([- ]?)([Ii]n)([- ]?)([Ff]act)\b/),
      torn.2 != torn.4
    else { return value }
    var value = value
    value.text = text.replacing(
      torn.0, with: "\(torn.1)-\(torn.3)-\(torn.5)", maxReplacements: 1)
    value.status = .uncertain
    value.evidence = "'\(torn.0)' may have lost a hyphen at the end of a line"
    value.alternatives = [text]
    return value
  }
}
