public import BrowserViewModel
internal import Foundation
import OwnershipForms

/// The fictional filings that the tests of the browser show, newest first, each for what is hard to
/// show about it.
public enum BrowserFiling: String, CaseIterable, Sendable {
  /// Many rows in Table I, holdings among them, decimals of different lengths, notes on several
  /// cells, and two rows in Table II.
  case manyRows
  /// Nothing in Table I.
  case optionsOnly
  /// One filing of three persons.
  case joint
  /// Wide and combining characters in every text.
  case wideCharacters
  /// Names that mean to harm the terminal, and one of 10,000 characters.
  case hostileNames
  /// A code that was inferred, and a CIK that EDGAR does not give out.
  case fictional
  /// No rows at all: the person is no longer subject to Section 16.
  case exit

  /// The number that names the filing among all.
  public var handle: FilingHandle {
    FilingHandle(Int64(Self.allCases.firstIndex(of: self) ?? 0) + 1)
  }

  /// The accession number in the filing's submission header.
  public var accessionNumber: String { "0000700001-24-00000\(handle.rawValue)" }

  /// The filing's day; each is older than the one before.
  public var filingDate: String { "2024-03-\(30 - handle.rawValue)" }

  /// The filing as a full submission, as it lies in a file.
  public var bytes: [UInt8] {
    let day = filingDate.filter { $0 != "-" }
    let form = xml.form
    return Array(
      """
      <SEC-DOCUMENT>\(accessionNumber).txt : \(day)
      <SEC-HEADER>
      ACCESSION NUMBER:\t\t\(accessionNumber)
      CONFORMED SUBMISSION TYPE:\t\(form)
      FILED AS OF DATE:\t\t\(day)
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>\(form)
      <FILENAME>ownership.xml
      <TEXT>
      <XML>
      \(xml.text)
      </XML>
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>

      """.utf8)
  }

  /// The filing as the browser gets it when it is opened.
  public func opened() throws -> OpenedFiling {
    var filing = try FilingReader().read(bytes)
    if self == .fictional { Self.inferFirstCode(of: &filing) }
    let path = self == .hostileNames ? "filings/\u{1B}[2J\u{202E}.txt" : "filings/\(rawValue).txt"
    return OpenedFiling(id: handle, filing: filing, path: path, bytes: bytes)
  }

  /// All of them as the browser gets them, newest first.
  public static func allOpened() throws -> [OpenedFiling] { try allCases.map { try $0.opened() } }

  /// Many filings that differ in ticker, day and person alone, newest first.
  public static func many(_ count: Int) throws -> [OpenedFiling] {
    try (0..<count).map { number in
      var xml = OwnershipXML(tableI: [.init("P", "A", shares: .init("\(number)"), price: "1.5")])
      xml.ticker = "T\(number % 1_000)"
      xml.persons = ["Person \(number)"]
      let bytes = xml.bytes
      return OpenedFiling(
        id: FilingHandle(Int64(number) + 1), filing: try FilingReader().read(bytes),
        path: "filings/\(number).xml", bytes: bytes)
    }
  }

  /// Writes all of them into a folder as files, named for their facts.
  public static func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for filing in allCases {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(filing.rawValue + ".txt")
      try Data(filing.bytes).write(to: file)
    }
  }

  /// What a printed form would give: a code that a footnote's words imply.
  private static func inferFirstCode(of filing: inout OwnershipFiling) {
    let code = CellPath(.row(.nonDerivative, 0), .transactionCode)
    filing.readings = [
      Reading(
        cell: code, status: .inferred, evidence: "footnote (1) says 'withheld' and 'tax'",
        alternatives: ["D", "S"])
    ]
    filing.document.nonDerivativeTable = filing.document.nonDerivativeTable?.map { row in
      let cells = row.record.cells.map { cell in
        var cell = cell
        if cell.element == .transactionCode { cell.status = .inferred }
        return cell
      }
      return TableRow(table: row.table, kind: row.kind, record: FiledRecord(cells: cells))
    }
  }
}

extension BrowserFiling {
  /// The filing's ownership document.
  public var xml: OwnershipXML {
    switch self {
    case .manyRows: Self.manyRowsXML
    case .optionsOnly: Self.optionsOnlyXML
    case .joint: Self.jointXML
    case .wideCharacters: Self.wideXML
    case .hostileNames: Self.hostileXML
    case .fictional: Self.fictionalXML
    case .exit: Self.exitXML
    }
  }

  private static var manyRowsXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.relationship =
      "<isDirector>1</isDirector><isOfficer>1</isOfficer>"
      + "<officerTitle>Chief Financial Officer</officerTitle>"
    xml.aff10b5One = "1"
    xml.tableI = [
      .init(
        "M", "A", shares: .init("30000", notes: ["F1"]), price: "0", ownedAfter: "128800"
      ) {
        $0.title = .init("Common Stock, par value $0.01", notes: ["F5"])
      },
      .init(
        "F", "D", shares: .init("13767", notes: ["F2", "F3"]), price: "3.830",
        ownedAfter: "115033.25"),
      .init("S", "D", shares: "1200.5", price: .init("41.0512", notes: ["F4"]), ownedAfter: "1"),
      .init("S", "D", shares: "7", price: .notes("F4"), ownedAfter: "113832.75"),
      .init("G", "D", shares: ".52", price: "0.00", ownedAfter: "113832.23"),
    ]
    for number in 1...9 {
      let price = "\(number)." + String(repeating: "5", count: number % 5 + 1)
      xml.tableI?.append(
        .init(
          "P", "A", shares: .init("\(number)00"), price: .init(price),
          ownedAfter: .init("\(113_900 + number)")))
    }
    xml.tableI? += [
      .holding("4500") {
        $0.ownership = "I"
        $0.nature = .init("By the Roe Family Trust, of which she is a trustee", notes: ["F6"])
      },
      .holding("1265000000") {
        $0.ownership = "I"
        $0.nature = "By spouse"
      },
    ]
    xml.tableII = [
      .init("M", "D", shares: "30000", price: .notes("F1"), ownedAfter: "60000") {
        $0.title = "Restricted Stock Units"
        $0.exercisePrice = .notes("F1")
        $0.exercisable = .notes("F1")
        $0.expires = .notes("F1")
        $0.underlyingTitle = "Common Stock"
        $0.underlyingShares = "30000"
      },
      optionRow("12.5", "2034-03-15"),
    ]
    xml.footnotes = [
      ("F1", "Each unit is one share; the units vest in three equal annual instalments."),
      ("F2", "Shares withheld by the issuer to pay the tax due upon the vesting of the units."),
      ("F3", "Rounded down to a whole share."),
      ("F4", longNote),
      ("F5", "Formerly called Class A Common Stock."),
      ("F6", "Disclaimed except to the extent of her pecuniary interest."),
      ("F7", "No cell cites this note."),
    ]
    xml.remarks = "Exhibit 24.1 Power of Attorney"
    return xml
  }

  /// A note of about a thousand characters, the longest that EDGAR takes.
  private static var longNote: String {
    (1...14).map { "Lot \($0) was sold at prices from $40.\($0 + 10) to $41.\($0 + 10) inclusive." }
      .joined(separator: " ") + " The last words of the long note."
  }

  private static func optionRow(_ price: OwnershipXML.Cell, _ expires: OwnershipXML.Cell)
    -> OwnershipXML.Row
  {
    .init("A", "A", shares: "5000", price: "0", ownedAfter: "5000") {
      $0.title = "Stock Option (Right to Buy)"
      $0.exercisePrice = price
      $0.deemed = "2024-03-16"
      $0.exercisable = "2025-03-15"
      $0.expires = expires
      $0.timeliness = "E"
      $0.swap = "1"
      $0.underlyingTitle = "Common Stock"
      $0.underlyingShares = "5000"
    }
  }

  private static var optionsOnlyXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.ticker = "QLM"
    xml.issuerName = "Quillmark Instruments Corp"
    xml.persons = ["Doe Richard"]
    xml.tableII = [
      optionRow("12.5", "2034-03-15"), optionRow("125.125", "2033-01-31"),
      optionRow(.init(".5", notes: ["F1"]), .notes("F1")),
    ]
    xml.footnotes = [("F1", "The price is fixed on the day of the grant.")]
    return xml
  }

  private static var jointXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.form = "4/A"
    xml.originalSubmission = "2024-03-01"
    xml.ticker = "MHF"
    xml.persons = ["Harbor Capital Partners LP", "Harbor Capital GP LLC", "Poe Edgar M"]
    xml.relationship = "<isTenPercentOwner>1</isTenPercentOwner>"
    xml.tableI = [
      .init("P", "A", shares: "250000", price: "18.25", ownedAfter: "3250000") {
        $0.ownership = .init("I", notes: ["F1"])
        $0.nature = "See footnote"
      }
    ]
    xml.footnotes = [("F1", "Held by the partnership, whose general partner is the second person.")]
    xml.signatures = ["Edgar M. Poe, for the partnership", "Edgar M. Poe, for the GP", "E. M. Poe"]
    return xml
  }

  private static var wideXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.ticker = "山川"
    xml.issuerName = "山川海運 Yamakawa Kaiun 株式会社"
    xml.persons = ["山田太郎 Yamada Tarō"]
    let title = OwnershipXML.Cell("普通株式 Wei\u{DF} Æ½ 👩‍👩‍👧‍👦", notes: ["F1"])
    xml.tableI = [
      .init("S", "D", shares: "100", price: "5", ownedAfter: "7") {
        $0.title = title
        $0.nature = "e\u{301}\u{308}\u{20DD}クミコ 🇩🇪 👍🏽"
      },
      .init("S", "D", shares: "100", price: "5", ownedAfter: "7"),
    ]
    xml.tableII = [optionRow("5", "2030-01-01")]
    xml.tableII?[0].title = title
    xml.footnotes = [("F1", "脚注 " + String(repeating: "普通株式の脚注、", count: 30))]
    xml.remarks = "ｱｲｳｴｵ Ｆｕｌｌ　ｗｉｄｔｈ Zoë Straße"
    return xml
  }

  private static var hostileXML: OwnershipXML {
    // Escape itself may not stand in XML; U+009B is the one-character beginning of a sequence.
    let hostile = "Roe\u{9B}31m\u{9B}2J\u{7F} \u{202E}enaJ\u{202C}\u{2066} o\u{200B}\u{FEFF}e\u{AD}"
    let long = String(repeating: "x", count: 10_000)
    var xml = OwnershipXML()
    xml.ticker = hostile
    xml.issuerName = long
    xml.persons = [hostile, long, "e" + String(repeating: "\u{301}", count: 500)]
    xml.relationship = "<isOther>1</isOther><otherText>\(hostile)</otherText>"
    xml.aff10b5One = hostile
    func fill(_ row: inout OwnershipXML.Row) {
      row.title = .init(long, notes: ["F1"])
      row.nature = .init(hostile, notes: ["F1"])
      row.exercisePrice = .init(hostile)
      row.underlyingTitle = .init(String(repeating: "山", count: 500))
    }
    let amount = OwnershipXML.Cell(hostile, notes: ["F1"])
    xml.tableI = [
      .init("S", "D", shares: "100", price: "5", ownedAfter: "7", fill),
      .init("\t\u{9B}", amount, shares: amount, price: .init(long), ownedAfter: amount, fill),
    ]
    xml.tableII = xml.tableI
    xml.footnotes = [("F1", hostile + long), ("F1", "the same identifier again")]
    xml.remarks = "one\n\ntwo\u{2028}three\u{85}four\tfive"
    xml.signatures = [hostile]
    return xml
  }

  private static var fictionalXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.issuerCIK = "0099000123"
    xml.ticker = "TSS"
    xml.issuerName = "Tessarine Software Inc"
    xml.persons = ["Scarborough Anton"]
    xml.tableI = [
      .init("F", "D", shares: .init("13767", notes: ["F1"]), price: "3.83", ownedAfter: "353512")
    ]
    xml.footnotes = [("F1", "Shares withheld to pay the tax due upon vesting.")]
    return xml
  }

  private static var exitXML: OwnershipXML {
    var xml = OwnershipXML()
    xml.ticker = "ACME"
    xml.issuerName = "Acme Anvils Inc"
    xml.persons = ["Coyote Wile E"]
    xml.remarks = "The reporting person is no longer subject to Section 16."
    return xml
  }
}
