import FilingText
import OwnershipForms
import Testing

@Suite struct AmountTextTests {
  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("353512", "353,512"), ("1234567", "1,234,567"),
    ("3.830", "3.830"), (".52", "0.52"), ("1000.0001", "1,000.0001"), ("-1234.5", "-1,234.5"),
    ("-12", "-12"), ("-123", "-123"), ("00.00", "0.00"),
    ("999999999999999999999999999999", "999,999,999,999,999,999,999,999,999,999"),
  ])
  func thousandsStandApartAndDecimalsStayAsFiled(filed: String, shown: String) throws {
    #expect(AmountText.grouped(try #require(ExactDecimal(filed: filed))) == shown)
  }

  @Test(arguments: [
    ("3.83", "$3.83"), ("0", "$0"), ("-3.5", "-$3.5"), ("12500", "$12,500"),
    ("41.0500", "$41.0500"),
  ])
  func pricesKeepEveryDecimalThatWasFiled(filed: String, shown: String) throws {
    #expect(AmountText.dollars(try #require(ExactDecimal(filed: filed))) == shown)
  }

  @Test(arguments: [
    ("52727.61", "$52,727.61"), ("52727.605", "$52,727.61"), ("10", "$10.00"), ("10.5", "$10.50"),
    ("0.004", "$0.00"), ("-2.5", "-$2.50"), ("-0.006", "-$0.01"), ("1.999", "$2.00"),
  ])
  func workedOutValuesHaveCents(filed: String, shown: String) throws {
    #expect(AmountText.derivedDollars(try #require(ExactDecimal(filed: filed))) == shown)
  }

  /// A number near the end of its range trapped where cents were added to it.
  @Test func theLargestValueCanBeWritten() {
    #expect(
      AmountText.derivedDollars(ExactDecimal(significand: .max))
        == "$170,141,183,460,469,231,731,687,303,715,884,105,727.00")
    #expect(AmountText.derivedDollars(ExactDecimal(significand: 1, scale: 60)) == "$0.00")
  }
}
