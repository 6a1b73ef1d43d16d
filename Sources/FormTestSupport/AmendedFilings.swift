public import BrowserViewModel
import OwnershipForms

/// A fictional filing and its amendment as the browser gets them, the amendment first.
public enum AmendedFilings {
  /// Both, with what an index finds out about them.
  public static func opened() throws -> [OpenedFiling] {
    var row = OwnershipXML.Row("S", "D", shares: "4674", price: "22.18")
    row.ownedAfter = "107998"
    var xml = OwnershipXML(tableI: [row])
    let original = AmendmentNotes.Reference(
      id: FilingHandle(1), name: "0000700001-24-000001", day: "filed 2024-03-18")
    let amendment = AmendmentNotes.Reference(
      id: FilingHandle(2), name: "0000700001-24-000002", day: "signed 2024-03-21")
    let chain = [original, amendment]
    let evidence =
      "the same form, issuer and reporting persons; filed on the day given as that of the original"
    let restatement = "Table I restated"
    let first = try open(
      xml, original,
      AmendmentNotes(
        amendedBy: [.init(filing: amendment, restatement: restatement, evidence: evidence)],
        chain: chain,
        restatedRows: [.init(table: .nonDerivative, ordinal: 0, amendment: amendment)]))
    xml.form = "4/A"
    xml.originalSubmission = "2024-03-18"
    xml.tableI?[0].shares = "4764"
    let second = try open(
      xml, amendment,
      AmendmentNotes(
        amends: .init(
          original: original, reason: "", evidence: evidence, restatement: restatement),
        chain: chain))
    return [second, first]
  }

  private static func open(
    _ xml: OwnershipXML, _ reference: AmendmentNotes.Reference, _ notes: AmendmentNotes
  ) throws -> OpenedFiling {
    OpenedFiling(
      id: reference.id, filing: try FilingReader().read(xml.bytes),
      path: "filings/\(reference.name).xml", bytes: xml.bytes, amendments: notes)
  }
}
