import Testing

@testable import OwnershipForms

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func valuesArePartedByCommasAtEveryDepth() {
    let text = written { json in
      json.object { json in
        json.field("a", "1")
        json.field("absent", nil)
        json.key("b")
        json.array { json in
          json.integer(-2)
          json.array { _ in }
          json.object { _ in }
          json.bool(true)
        }
        json.key("c")
        json.raw("3.830")
      }
    }
    #expect(text == #"{"a":"1","b":[-2,[],{},true],"c":3.830}"#)
  }

  @Test(arguments: [
    ("\u{0}", #""\u0000""#), ("\u{1F}", #""\u001f""#), ("\u{1B}[31m", #""\u001b[31m""#),
    ("\u{7F}", #""\u007f""#), ("\n\r\t", #""\n\r\t""#), ("\"\\/", #""\"\\/""#),
    ("é€😀", #""é€😀""#), ("\u{8}\u{C}", #""\u0008\u000c""#),
    ("\u{80}\u{9B}31m\u{A0}é", "\"\\u0080\\u009b31m\u{A0}é\""),
  ])
  func controlCharactersAreEscaped(text: String, written expected: String) {
    #expect(written { $0.string(text) } == expected)
  }

  @Test(arguments: [
    ("COMPANY CONFORMED NAME", "companyConformedName"),
    ("ACCEPTANCE-DATETIME", "acceptanceDatetime"),
    ("STREET 1", "street1"), ("CIK", "cik"), ("---", "---"),
  ])
  func labelsBecomeCamelCase(label: String, name: String) {
    #expect(HeaderJSON.camelCase(label) == name)
  }
}
