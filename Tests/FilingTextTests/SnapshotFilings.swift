import FormTestSupport
import OwnershipForms

/// A filing with one of everything that a page shows; only the tests' own, so that a change of the
/// sample filings changes no snapshot.
enum SnapshotFiling: String, CaseIterable, Sendable {
  /// A Form 4 of an officer: sale, withholding with its vest row, holdings, footnotes, options.
  case officer
  /// An amended Form 5 of two persons, in a submission with an exhibit, and with oddities.
  case amendment
  /// A Form 3 that reports nothing.
  case nothingOwned

  func filing() throws -> OwnershipFiling {
    var filing = try FilingReader().read(bytes)
    guard self == .officer else { return filing }
    // What a printed form would give: a code that another column's words imply.
    let code = CellPath(.row(.nonDerivative, 2), .transactionCode)
    filing.readings = [
      Reading(
        cell: code, status: .inferred, evidence: "footnote (1) says 'withheld' and 'tax'",
        alternatives: ["D", "S"])
    ]
    filing.document.nonDerivativeTable = filing.document.nonDerivativeTable?.enumerated().map {
      index, row in
      guard index == 2 else { return row }
      let cells = row.record.cells.map { cell in
        var cell = cell
        if cell.element == .transactionCode { cell.status = .inferred }
        return cell
      }
      return TableRow(table: row.table, kind: row.kind, record: FiledRecord(cells: cells))
    }
    return filing
  }

  private var bytes: [UInt8] {
    switch self {
    case .officer: Self.officerXML.bytes
    case .amendment: Array(Self.amendmentSubmission.utf8)
    case .nothingOwned: Self.nothingOwnedXML.bytes
    }
  }

  private static var officerXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.relationship =
      "<isDirector>1</isDirector><isOfficer>1</isOfficer>"
      + "<officerTitle>SVP, Chief Financial Officer</officerTitle>"
    xml.aff10b5One = "0"
    xml.tableI = [
      .init("S", "D", shares: "1200", price: .init("41.0500", notes: ["F2"]), ownedAfter: "98800"),
      .init("M", "A", shares: "30000", price: "0", ownedAfter: "128800"),
      .init(
        "F", "D", shares: .init("13767", notes: ["F1"]), price: "3.83", ownedAfter: "115033.25"),
      .holding("4500") {
        $0.ownership = "I"
        $0.nature = .init("By the Roe Family Trust, of which she is a trustee", notes: ["F3"])
      },
    ]
    xml.tableII = [
      .init("M", "D", shares: "30000", price: .notes("F1"), ownedAfter: "60000") {
        $0.title = "Restricted Stock Units"
        $0.exercisePrice = .notes("F4")
        $0.exercisable = .notes("F4")
        $0.expires = .notes("F4")
        $0.underlyingTitle = "Common Stock"
        $0.underlyingShares = "30000"
      },
      .init("A", "A", shares: "5000", price: "0", ownedAfter: "5000") {
        $0.title = "Stock Option (Right to Buy)"
        $0.exercisePrice = "12.5"
        $0.deemed = "2024-03-16"
        $0.exercisable = "2025-03-15"
        $0.expires = "2034-03-15"
        $0.timeliness = "E"
        $0.swap = "1"
        $0.underlyingTitle = "Common Stock"
        $0.underlyingShares = "5000"
      },
    ]
    xml.footnotes = [
      ("F1", "Shares withheld by the issuer to pay the tax due upon the vesting of the units."),
      ("F2", "A weighted average; the prices ranged from $40.90 to $41.15, inclusive."),
      ("F3", "Disclaimed except to the extent of her pecuniary interest.\n\nSee also  Exhibit 99."),
      ("F4", "Each unit is one share; the units vest in three annual instalments."),
    ]
    xml.remarks = "Exhibit 24.1 Power of Attorney"
    return xml
  }

  private static var nothingOwnedXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.form = "3"
    xml.ticker = "NONE"
    xml.relationship = "<isOther>1</isOther><otherText>Nominee</otherText>"
    return xml
  }

  private static var amendmentSubmission: String {
    var xml = OwnershipXML()
    xml.form = "5/A"
    xml.period = "2024-12-31-05:00"
    xml.originalSubmission = "2025-02-10"
    xml.persons = ["Harbor Capital Partners LP", "Müller Jürgen"]
    xml.relationship = "<isTenPercentOwner>1</isTenPercentOwner>"
    xml.tableI = [
      .init("J", "D", shares: "1,000", price: .notes("F9"), ownedAfter: "1265000000") {
        $0.timeliness = "L"
        $0.title = "Class A Common Stock, par value $0.0001 per share, of the Partnership"
      },
      .init("Q", "A", shares: ".52") { $0.valueAfter = "1000.00" },
    ]
    xml.tableII = []
    return """
      <SEC-DOCUMENT>0000700001-25-000003.txt : 20250220
      <SEC-HEADER>
      <ACCEPTANCE-DATETIME>20250220171502
      ACCESSION NUMBER:\t\t0000700001-25-000003
      CONFORMED SUBMISSION TYPE:\t5/A
      FILED AS OF DATE:\t\t20250220
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>5/A
      <FILENAME>form5a.xml
      <TEXT>
      <XML>
      \(xml.text)
      </XML>
      </TEXT>
      </DOCUMENT>
      <DOCUMENT>
      <TYPE>EX-99
      <FILENAME>joint.htm
      <TEXT>
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>
      """
  }
}
