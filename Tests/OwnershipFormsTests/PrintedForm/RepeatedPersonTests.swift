import Testing

@testable import OwnershipForms

/// The first person's box before those of further persons; people and companies are made up.
@Suite struct RepeatedPersonTests {
  private func person(_ name: String, zip: String = "62701") -> RepeatedPerson.Cells {
    [
      (.rptOwnerName, PrintedValue(text: name)), (.rptOwnerZipCode, PrintedValue(text: zip)),
    ]
  }

  private func names(_ head: String, _ further: [String]) -> [String] {
    RepeatedPerson.joined([person(head)], further.map { person($0) }).map { $0[0].1.text ?? "-" }
  }

  @Test(arguments: ["Acme R ockets LLC", "Acme Rock ets LLC per share"])
  func theFirstPersonAgainInCutWordsIsTheSame(again: String) {
    #expect(names("Acme Rockets LLC", [again, "Roe Jane"]) == ["Acme Rockets LLC", "Roe Jane"])
  }

  @Test func aNameThatGoesOnIsAnother() {
    #expect(
      names("Acme Rockets", ["Acme Rockets II LP", "Roe Jane"])
        == ["Acme Rockets", "Acme Rockets II LP", "Roe Jane"])
    #expect(names("Roe", ["R oe", "Doe"]) == ["Roe", "R oe", "Doe"])
  }

  @Test func theNameBelowTheTablesTellsWhatOfTheHeadIsOfAnotherBox() {
    let persons = RepeatedPerson.joined(
      [person("BIG BOND ACME ROCKETS LLC")], [person("ACME ROCKETS LLC"), person("Roe Jane")])
    #expect(persons.map { $0[0].1.text } == ["ACME ROCKETS LLC", "Roe Jane"])
    #expect(persons[0][0].1.status == .uncertain)
    #expect(persons[0][0].1.alternatives == ["BIG BOND ACME ROCKETS LLC"])
  }
}
