import LocalIndex
import Testing

@Suite struct QueryTests {
  @Test(arguments: [
    ("", ""),
    ("  acme   roe ", "acme roe"),
    ("OWNER:roe Form:4/A", "person:roe form:4/A"),
    ("code:P,S -code:F", "code:P,S -code:F"),
    ("filed:>=2014 filed:<=2015-06", "filed:2014.. filed:..2015-06"),
    ("period:>2014-09-01 date:<2015", "period:>2014-09-01 date:<2015"),
    ("date:2014..2015", "date:2014..2015"),
    ("shares:>10k price:1.50..2.", "shares:>10000 price:1.50..2"),
    ("shares:1.5m", "shares:1500000"),
    ("shares:>10,000", "shares:>10000"),
    ("value:1,000..2,500,000.50 price:$10", "value:1000..2500000.50 price:10"),
    ("shares:1,000,5", "shares:1000,5"),
    ("shares:\"1,000\"", "shares:1000"),
    ("shares:100,\"200\"", "shares:100,\"200\""),
    ("shares:1000,2000", "shares:1000,2000"),
    ("code:P,100", "code:P,100"),
    ("note:\"10b5-1 plan\",gift", "note:\"10b5-1 plan\",gift"),
    ("note:\"tax sold\"~005,gift", "note:\"tax sold\"~5,gift"),
    ("\"a \"\"b\"\" c\" -\"d\"", "\"a \"\"b\"\" c\" -\"d\""),
    ("status:INFERRED cik:0000000101", "status:inferred cik:0000000101"),
    (
      "status:inf plan:u role:own,d table:i",
      "status:inferred plan:unknown role:owner,director table:i"
    ),
    ("SINCE:030D Late:YES table:II", "since:30d late:yes table:ii"),
    ("% _ * o'neil a\"b 50,5", "% _ * o'neil a\"b 50,5"),
  ])
  func aQueryPrintsCanonically(text: String, canonical: String) throws {
    let query = try Query.parse(text)
    #expect(query.description == canonical)
    #expect(try Query.parse(canonical) == query)
  }

  /// The place of the error stands between the brackets.
  @Test(arguments: [
    ("acme ⟦foo⟧:bar", "'foo' is no field; expected one of ticker, issuer"),
    ("code:⟦⟧", "nothing stands here; expected a text, such as code:P,S"),
    ("code:P,⟦⟧ acme", "nothing stands here"),
    ("acme -⟦⟧", "nothing stands here; expected a term after the hyphen"),
    ("- ⟦⟧acme", "nothing stands here"),
    ("note:⟦\"open⟧", "the quote is not closed; expected a quote that closes it"),
    ("⟦\"open⟧", "the quote is not closed"),
    (
      "note:\"a b\"⟦~x⟧ c",
      "'~x' does not fit here; expected a number up to 1000, such as ~5"
    ),
    (
      "note:\"a b\"⟦~⟧",
      "'~' does not fit here; expected a number up to 1000, such as ~5"
    ),
    ("issuer:\"a\"⟦~5⟧", "'~5' follows a quote; expected a blank, a comma or the end"),
    ("note:\"a\"⟦b⟧", "'b' follows a quote; expected a blank, a comma or the end"),
    ("\"a\"⟦,b⟧", "',b' follows a quote; expected a blank or the end"),
    ("filed:⟦2014-13⟧", "'2014-13' does not fit here; expected a day, month, year"),
    ("filed:2014,⟦x⟧", "'x' does not fit here"),
    ("filed:⟦2015..2014⟧", "'2015..2014' ends before it begins"),
    ("date:⟦..⟧", "'..' does not fit here"),
    ("price:⟦ten⟧", "'ten' does not fit here; expected an amount, range or comparison"),
    ("shares:1,000,⟦00x⟧", "'00x' does not fit here"),
    ("shares:⟦>⟧", "'>' does not fit here"),
    ("cik:⟦acme⟧", "'acme' does not fit here; expected a number"),
    ("status:⟦odd⟧", "'odd' does not fit here; expected one of filed, repaired"),
    ("role:⟦o⟧", "'o' does not fit here; expected one of director, officer, owner, other"),
    ("since:⟦30⟧", "'30' does not fit here; expected a number of d, w, m or y, such as since:30d"),
    ("since:⟦-3d⟧", "'-3d' does not fit here"),
    ("é😀 ⟦x⟧:y", "'x' is no field"),
  ])
  func aWrongQuerySaysWhereAndWhatWasExpected(marked: String, message: String) throws {
    let characters = Array(marked)
    let first = try #require(characters.firstIndex(of: "⟦"))
    let last = try #require(characters.firstIndex(of: "⟧"))
    let text = String(characters.filter { $0 != "⟦" && $0 != "⟧" })
    let error = #expect(throws: QueryError.self) { try Query.parse(text) }
    if message.hasPrefix("nothing") && first > 0 && characters[first - 1] == " " {
      #expect(error?.place == first - 1..<last - 2)
    } else {
      #expect(error?.place == first..<last - 1)
    }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [" ", ","])
  func aQueryOfTooManyPartsIsAnError(separator: String) throws {
    let parts = Array(repeating: "code:P", count: 101)
    let text =
      separator == " "
      ? parts.joined(separator: " ")
      : "code:" + Array(repeating: "P", count: 101).joined(separator: ",")
    let error = #expect(throws: QueryError.self) { try Query.parse(text) }
    #expect(error?.problem == .tooMany(limit: 100))
    #expect(error?.place == (separator == " " ? 700..<706 : 205..<206))
  }
}
