import FormTestSupport
import Foundation
import OwnershipForms
import Testing

/// Every rule, by marked input: the finding must be at exactly the marked byte, and nothing beside
/// it.
@Suite struct CheckCaseTests {
  private static let all =
    CheckCase.document + CheckCase.schema + CheckCase.persons + CheckCase.rows + CheckCase.footnotes
    + CheckCase.doubts + CheckCase.reading + CheckCase.mending

  @Test(arguments: all)
  func theFindingIsAtTheMark(check: CheckCase) throws { try check.check() }

  @Test(arguments: CleanFiling.allCases)
  func aCleanFilingHasNoFinding(form: CleanFiling) throws {
    try CheckCase("clean", form, []).check()
  }

  @Test func everyRuleHasACase() {
    let found = Set(Self.all.flatMap(\.findings).map(\.rule))
    // Found in the bytes of the file or in a print, not in its XML.
    #expect(
      FilingChecks.rules.map(\.id).filter { !found.contains($0) } == [
        "encodingNotAsDeclared", "compressionBroken", "formNotReadIntoCells",
        "textNotReadIntoRows", "lineWrapped", "documentCut",
      ])
  }

  @Test func noTwoRulesHaveOneName() {
    let ids = FilingChecks.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyDepartureRestsOnASection() {
    for rule in FilingChecks.rules where rule.kind == .departure {
      #expect(rule.section?.isEmpty == false, "\(rule.id)")
    }
  }

  @Test func everyMessageIsOneLowerCaseLineWithoutAFullStop() {
    for finding in Self.all.flatMap(\.findings) {
      #expect(finding.message.first?.isUppercase == false, "\(finding.message)")
      #expect(!finding.message.hasSuffix("."), "\(finding.message)")
    }
  }
}
