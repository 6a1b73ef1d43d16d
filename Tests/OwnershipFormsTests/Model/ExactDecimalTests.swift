import OwnershipForms
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("13767", 13767, 0, "13767"),
    ("3.830", 3830, 3, "3.830"),
    (".52", 52, 2, "0.52"),
    ("12.", 12, 0, "12"),
    ("00.00", 0, 2, "0.00"),
    ("007", 7, 0, "7"),
    ("0", 0, 0, "0"),
    ("0.0001", 1, 4, "0.0001"),
    ("+5.5", 55, 1, "5.5"),
    ("-3.50", -350, 2, "-3.50"),
    ("-.05", -5, 2, "-0.05"),
    ("999999999999.9999", 9_999_999_999_999_999, 4, "999999999999.9999"),
  ])
  func digitsAreKeptAsFiled(filed: String, significand: Int, scale: Int, text: String) throws {
    let number = try #require(ExactDecimal(filed: filed))
    #expect(number == ExactDecimal(significand: Int128(significand), scale: scale))
    #expect(number.text == text)
  }

  @Test(arguments: [
    "", " ", ".", "-", "+", "-.", "12abc", "1,000", "1e5", "0x10", "--5", "5-", "+-5", "1.2.3",
    " 12", "12 ", "$3.83", "(5)", "NaN", "inf", "١٢", "1\u{0}2", "½",
  ])
  func whatIsNoNumberIsNil(text: String) {
    #expect(ExactDecimal(filed: text) == nil)
  }

  @Test func thirtyDigitsAreReadAndOneMoreIsNot() throws {
    let longest = String(repeating: "9", count: 30)
    #expect(ExactDecimal(filed: longest)?.text == longest)
    #expect(ExactDecimal(filed: longest + "9") == nil)
    #expect(ExactDecimal(filed: "0." + longest) == nil)
  }

  @Test func numbersAreEqualOnlyWithTheSameDigits() throws {
    let short = try #require(ExactDecimal(filed: "3.83"))
    let long = try #require(ExactDecimal(filed: "3.830"))
    #expect(short != long)
    #expect(short.isSameAmount(as: long))
    #expect(long.reduced == short)
    #expect(!short.isSameAmount(as: ExactDecimal(significand: 384, scale: 2)))
  }

  @Test(arguments: [("100.00", "100"), ("0.00", "0"), ("1000", "1000"), ("-1.50", "-1.5")])
  func reducedDropsOnlyZerosOfTheDecimals(filed: String, reduced: String) {
    #expect(ExactDecimal(filed: filed)?.reduced.text == reduced)
  }

  @Test(arguments: [
    ("52727.605", 2, "52727.61"), ("52727.604", 2, "52727.60"), ("0.5", 0, "1"), ("0.4", 0, "0"),
    ("-0.005", 2, "-0.01"), ("-0.004", 2, "0.00"), ("1.5", 3, "1.5"), ("9.999", 2, "10.00"),
  ])
  func halvesAreRoundedAwayFromZero(filed: String, places: Int, rounded: String) {
    #expect(ExactDecimal(filed: filed)?.rounded(to: places).text == rounded)
  }

  @Test func moreDecimalsThanAnyPowerOfTenHoldsAreRoundedToZero() {
    #expect(
      ExactDecimal(significand: 1, scale: 60).rounded(to: 2)
        == ExactDecimal(significand: 0, scale: 2))
    #expect(
      ExactDecimal(significand: .max, scale: 38).rounded(to: 0)
        == ExactDecimal(significand: 2, scale: 0))
    #expect(
      ExactDecimal(significand: .min, scale: 39).rounded(to: 0)
        == ExactDecimal(significand: 0, scale: 0))
  }

  @Test(arguments: [
    ("353512", "13767", "367279", "339745"),
    ("0.1", "0.2", "0.3", "-0.1"),
    ("1.50", "2", "3.50", "-0.50"),
    ("-1", "1.00", "0.00", "-2.00"),
  ])
  func sumsAndDifferencesAreExact(
    left: String, right: String, sum: String, difference: String
  ) throws {
    let left = try #require(ExactDecimal(filed: left))
    let right = try #require(ExactDecimal(filed: right))
    #expect(left.adding(right)?.text == sum)
    #expect(left.subtracting(right)?.text == difference)
  }

  @Test(arguments: [
    ("13767", "3.83", "52727.61"), ("13767", "3.830", "52727.610"), ("0.1", "0.1", "0.01"),
    ("-2", ".5", "-1.0"),
  ])
  func productsAreExact(left: String, right: String, product: String) throws {
    let left = try #require(ExactDecimal(filed: left))
    let right = try #require(ExactDecimal(filed: right))
    #expect(left.multiplied(by: right)?.text == product)
  }

  @Test func resultsWithTooManyDigitsAreNil() throws {
    let most = ExactDecimal(significand: .max)
    let least = ExactDecimal(significand: .min)
    let one = ExactDecimal(significand: 1)
    let tiny = ExactDecimal(significand: 1, scale: 30)
    #expect(most.adding(one) == nil)
    #expect(least.subtracting(one) == nil)
    #expect(one.subtracting(least) == nil)
    #expect(most.multiplied(by: ExactDecimal(significand: 2)) == nil)
    #expect(most.adding(tiny) == nil)
    #expect(!most.isLess(than: tiny))
    #expect(!most.isSameAmount(as: tiny))
  }

  @Test(arguments: [
    ("400", "1000", "40.00"), ("1", "3", "33.33"), ("2", "3", "66.67"), ("1", "1", "100.00"),
    ("0", "5", "0.00"), ("500.5", "1001", "50.00"), ("1", "8", "12.50"),
  ])
  func aShareIsAPercentageWithTwoDecimals(part: String, whole: String, share: String) throws {
    let part = try #require(ExactDecimal(filed: part))
    let whole = try #require(ExactDecimal(filed: whole))
    #expect(part.share(of: whole)?.text == share)
  }

  @Test func aShareOfNothingOrOfTooMuchIsNil() {
    let one = ExactDecimal(significand: 1)
    #expect(one.share(of: ExactDecimal(significand: 0)) == nil)
    #expect(one.share(of: ExactDecimal(significand: -1)) == nil)
    #expect(ExactDecimal(significand: -1).share(of: one) == nil)
    #expect(ExactDecimal(significand: .max).share(of: one) == nil)
    let nearlyTooMuch = ExactDecimal(significand: .max / 10_000)
    #expect(nearlyTooMuch.share(of: ExactDecimal(significand: .max)) == nil)
  }

  @Test func lessIsByAmountWhateverTheDecimals() throws {
    let small = try #require(ExactDecimal(filed: "9.99"))
    let large = try #require(ExactDecimal(filed: "10"))
    #expect(small.isLess(than: large))
    #expect(!large.isLess(than: small))
    #expect(!large.isLess(than: ExactDecimal(significand: 1000, scale: 2)))
  }

  @Test func zeroIsZeroWhateverItsDigits() {
    #expect(ExactDecimal(significand: 0, scale: 4).isZero)
    #expect(!ExactDecimal(significand: 1, scale: 4).isZero)
  }
}
