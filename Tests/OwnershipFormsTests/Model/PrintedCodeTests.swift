import FormTestSupport
import OwnershipForms
import Testing

/// The derivation is that of the technical specification v5.5, section 4.3.8.
@Suite struct PrintedCodeTests {
  /// A row's cells, the form it stands on, and what the form prints.
  struct Case: Sendable, CustomStringConvertible {
    var form: String
    var formType: String?
    var code: String?
    var swap: String?
    var timeliness: String?
    var letters: String
    var mark: TransactionTimeliness?

    init(
      _ form: String, _ formType: String?, _ code: String?, swap: String? = "0",
      timeliness: String? = nil, prints letters: String, _ mark: TransactionTimeliness? = nil
    ) {
      self.form = form
      self.formType = formType
      self.code = code
      self.swap = swap
      self.timeliness = timeliness
      self.letters = letters
      self.mark = mark
    }

    var description: String {
      "\(form): \(formType ?? "-") \(code ?? "-") \(swap ?? "-") \(timeliness ?? "-")"
    }
  }

  @Test(arguments: [
    Case("4", "4", "S", prints: "S"),
    Case("4", "4", "S", swap: "1", prints: "S/K"),
    Case("4", "4", "S", swap: "true", prints: "S/K"),
    Case("4", "4", "S", swap: nil, prints: "S"),
    Case("4", "4", nil, swap: "1", prints: "K"),
    Case("4", "4", "K", swap: "1", prints: "K"),
    Case("4", "4", "Q", prints: "Q"),
    Case("4", nil, nil, prints: ""),
    // On a Form 4 a 5 is early by definition, said or not.
    Case("4", "5", "G", prints: "G", .early),
    Case("4", "5", "G", timeliness: "E", prints: "G", .early),
    Case("4/A", "5", "G", prints: "G", .early),
    Case("4", "5", "J", swap: "1", prints: "J/K", .early),
    // On a Form 5 a 4 is late by definition, and a 5 only where it says so.
    Case("5", "4", "P", prints: "P", .late),
    Case("5", "4", "P", timeliness: "L", prints: "P", .late),
    Case("5", "5", "G", prints: "G"),
    Case("5/A", "5", "G", timeliness: "L", prints: "G", .late),
    // What was filed counts, also where it contradicts, and is not understood for something else.
    Case("4", "5", "G", timeliness: "L", prints: "G", .late),
    Case("4", "5", "G", timeliness: "X", prints: "G"),
    Case("3", "5", "G", prints: "G"),
  ])
  func theCodeIsDerivedAsTheSpecificationSays(row: Case) throws {
    var xml = OwnershipXML(
      tableI: [
        .init(row.code) {
          $0.formType = row.formType
          $0.swap = row.swap
          $0.timeliness = row.timeliness.map { .init($0) }
        }
      ])
    xml.form = row.form
    let document = try FilingReader().read(xml.bytes).document
    let printed = PrintedCode(
      of: document.rows(of: .nonDerivative)[0], on: document.documentType.value)
    #expect(printed.letters == row.letters)
    #expect(printed.timeliness == row.mark)
    #expect(printed.hasV == (row.mark == .early))
  }

  @Test func aHoldingOfAForm3OnAForm5IsLate() throws {
    var xml = OwnershipXML(tableI: [.holding("70") { $0.formType = "3" }, .holding("80")])
    xml.form = "5"
    let document = try FilingReader().read(xml.bytes).document
    let marks = document.rows(of: .nonDerivative).map {
      PrintedCode(of: $0, on: document.documentType.value).timeliness
    }
    #expect(marks == [.late, nil])
  }

  @Test func withoutTheFormOnlyTheRowItselfCounts() throws {
    let rows = try FilingReader().read(
      OwnershipXML(
        tableI: [
          .init("G") { $0.formType = "5" },
          .init("G") {
            $0.formType = "5"
            $0.timeliness = "E"
          },
        ]
      ).bytes
    ).document.rows(of: .nonDerivative)
    #expect(rows.map { PrintedCode(of: $0, on: nil).timeliness } == [nil, .early])
  }
}
