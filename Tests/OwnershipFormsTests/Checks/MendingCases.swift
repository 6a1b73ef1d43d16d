import OwnershipForms

extension CheckCase {
  /// What a document must be to be XML.
  static let mending = [
    CheckCase(
      "an ampersand is escaped", .form4, [("<issuerName>Maple", "<issuerName>Maple 1️⃣& Sons")],
      finds: .init(1, "ampersandNotEscaped", "'&' was not escaped; shown as filed")),
    CheckCase(
      "a less-than sign is escaped", .form4,
      [("<issuerName>Maple", "<issuerName>Maple 1️⃣< Sons")],
      finds: .init(1, "lessThanNotEscaped", "'<' was not escaped; shown as filed")),
    CheckCase(
      "a control character stands nowhere", .form4,
      [("<issuerName>Maple", "<issuerName>Maple1️⃣\u{1}")],
      finds: .init(1, "characterNotAllowed", "the character 0x1 is not allowed in XML")),
    CheckCase(
      "a tag has only attributes", .form4,
      [("<nonDerivativeTable>", "<nonDerivativeTable 1️⃣ativeTable>")],
      finds: .init(1, "tagBroken", "'ativeTable' does not belong into a tag")),
    CheckCase(
      "an end tag ends an element", .form4, [("<footnotes>", "1️⃣</issuer><footnotes>")],
      finds: .init(1, "endTagNotMatching", "'</issuer>' ends nothing that is open; left out")),
    CheckCase(
      "an element is opened", .form4,
      [("<ownerSignature>", ""), ("<signatureName>", "1️⃣<signatureName>")],
      finds: .init(
        1, "startTagMissing",
        "'<ownerSignature>' is missing, while its end tag follows; taken to begin here")),
    CheckCase(
      "an element is closed", .form4,
      [("</issuer>", ""), ("<reportingOwner>", "1️⃣<reportingOwner>")],
      finds: .init(1, "endTagMissing", "'<issuer>' is not closed; taken to end here")),
    CheckCase(
      "nothing follows the document", .form4,
      [("</ownershipDocument>", "</ownershipDocument>1️⃣the end")],
      finds: .init(
        1, "textOutsideDocument", "'the end' stands after the ownership document; left out")),
  ]
}
