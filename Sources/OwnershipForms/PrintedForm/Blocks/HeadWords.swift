/// What the form prints in its head besides the labels of its boxes.
enum HeadWords {
  /// The words in their order, folded, each sentence between blanks.
  private static let sentences: [UInt8] = Array(
    """
     sec form 3 sec form 4 sec form 5 sec form 3/a sec form 4/a sec form 5/a \
    united states securities and exchange commission washington, d.c. 20549 \
    omb approval omb number: 3235-0287 3235-0104 3235-0362 omb number: \
    estimated average burden hours per response: hours per response... 0.5 1.0 \
    statement of changes in beneficial ownership of securities \
    annual statement of changes in beneficial ownership of securities \
    annual statement of beneficial ownership of securities \
    initial statement of beneficial ownership of securities \
    filed pursuant to section 16(a) of the securities exchange act of 1934 or section 30(h) of the \
    investment company act of 1940 or section 30(h) of the investment company act of 1940 \
    check this box if no longer subject to section 16. form 4 or form 5 obligations may continue. \
    see instruction 1(b). check this box if no longer subject to section 16. form 4 or form 5 \
    obligations may continue. see instruction 1(b). \
    satisfy the affirmative defense conditions of rule 10b5-1(c). see instruction 10. \
    check this box to indicate that a transaction was made pursuant to a contract, instruction or \
    written plan for the purchase or sale of equity securities of the issuer that is intended to \
    satisfy the affirmative defense conditions of rule 10b5-1(c). see instruction 10. \
    check this box to indicate that a transaction was made pursuant to a contract, instruction or \
    written plan that is intended to satisfy the affirmative defense conditions of rule 10b5-1(c). \
    defense conditions of rule 10b51(c). see instruction 10. 2a. foreign trading symbol code) \
    (print or type responses) (check all applicable) (month/day/year) (check applicable line) \
    line) person reporting person ownership submission if amendment, date original \
    filed(month/day/year) filed (month/day/year) 1. name and address of reporting person* \
    2. issuer name and ticker or trading symbol 3. issuer name and ticker or trading symbol \
    2. date of event requiring statement (month/day/year) \
    3. statement for issuer's fiscal year ended (month/day/year) \
    4. relationship of reporting person(s) to issuer \
    5. relationship of reporting person(s) to issuer \
    5. if amendment, date of original filed (month/day/year) 
    """.utf8)

  /// Where the words begin, by their first letter.
  private static let starts = Dictionary(
    grouping: sentences.indices.dropFirst().filter { sentences[$0 - 1] == 32 },
    by: { sentences[$0] })

  /// Whether a text is a run of the words, as long as a word at least.
  static func areAll(of text: FoldedText) -> Bool {
    var words = text.bytes[...]
    while words.first == 32 { words.removeFirst() }
    while words.last == 32 { words.removeLast() }
    guard (3...400).contains(words.count) else { return false }
    return starts[words[words.startIndex], default: []].contains { start in
      let end = start + words.count
      return end < sentences.count && sentences[end] == 32
        && zip(start..<end, words).allSatisfy { sentences[$0] == $1 }
    }
  }
}
