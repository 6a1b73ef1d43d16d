/// What the form prints in its head and its headings, to tell its words where a text cuts them.
///
/// Blanks, asterisks and case do not count, for a cut loses blanks.
enum FormPhrases {
  /// The phrases without blanks, each between line ends.
  static let letters: [UInt8] = spaced.letters
  /// Whether a blank stands before each of the letters.
  static let isAfterBlank: [Bool] = spaced.isAfterBlank
  /// Where the first letter of each phrase is that the form prints between its parts.
  private static let startOfSentences = letters.firstIndex(of: "personswhorespond", from: 0)

  /// The letters of a text that are compared.
  static func letters(of text: some StringProtocol) -> [UInt8] {
    FoldedText(text, most: 200).bytes.filter { $0 != 32 && $0 != UInt8(ascii: "*") }
  }

  /// Where letters end, wherever they stand in the phrases.
  static func ends(of part: [UInt8]) -> [Int] {
    guard !part.isEmpty, part.count <= 160 else { return [] }
    var ends: [Int] = []
    letters.withUnsafeBufferPointer { letters in
      for start in starts[Int(part[0])] where start + part.count <= letters.count {
        var count = 1
        while count < part.count, letters[start + count] == part[count] { count += 1 }
        if count == part.count { ends.append(start + count) }
      }
    }
    return ends
  }

  /// Where each letter stands in the phrases.
  private static let starts: [[Int]] = {
    var starts: [[Int]] = Array(repeating: [], count: 256)
    for (index, letter) in letters.enumerated() { starts[Int(letter)].append(index) }
    return starts
  }()

  /// Where letters end that go on with a phrase from one of several places, past as many letters as
  /// may have been lost; the letters that were lost, as places in the phrases.
  static func goingOn(
    from ends: [Int], with part: [UInt8], lost most: Int
  ) -> (ends: [Int], lost: Range<Int>)? {
    for lost in 0...most {
      let next = ends.compactMap { end -> Range<Int>? in
        let start = end + lost
        guard start + part.count <= letters.count, !letters[end..<start].contains(10),
          letters[start..<(start + part.count)].elementsEqual(part)
        else { return nil }
        return end..<start
      }
      if let first = next.first { return (next.map { $0.upperBound + part.count }, first) }
    }
    return nil
  }

  /// Whether an end stands in a sentence between the parts of the form, which tells nothing.
  static func isInSentence(_ end: Int) -> Bool { startOfSentences.map { end > $0 } ?? false }

  /// Whether an end stands in the label of a person's box, the first of all phrases.
  static func isInName(_ end: Int) -> Bool { end <= endOfName }

  private static let endOfName = letters.dropFirst().firstIndex(of: 10) ?? 0

  /// The phrases of a range of letters, with their blanks.
  static func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      if isAfterBlank[index] { bytes.append(32) }
      bytes.append(letters[index])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let spaced: (letters: [UInt8], isAfterBlank: [Bool]) = {
    var letters: [UInt8] = [10]
    var isAfterBlank = [false]
    var isBlank = false
    for byte in phrases.utf8 {
      if byte == 32 {
        isBlank = true
      } else {
        letters.append(byte)
        isAfterBlank.append(isBlank)
        isBlank = false
      }
    }
    return (letters + [10], isAfterBlank + [false])
  }()

  private static let phrases = """
    1. name and address of reporting person
    2. issuer name and ticker or trading symbol
    3. issuer name and ticker or trading symbol
    2. date of event requiring statement (month/day/year)
    3. date of earliest transaction (month/day/year)
    3. statement for issuer's fiscal year ended (month/day/year)
    4. if amendment, date of original filed (month/day/year)
    4. if amendment, date original filed(month/day/year)
    5. if amendment, date of original filed (month/day/year)
    5. if amendment, date original filed(month/day/year)
    4. relationship of reporting person(s) to issuer
    5. relationship of reporting person(s) to issuer
    6. individual or joint/group filing (check applicable line)
    6. individual or joint/group reporting (check applicable line)
    form filed by one reporting person
    form filed by more than one reporting person
    (check all applicable)
    (last)
    (first)
    (middle)
    (street)
    (city)
    (state)
    (zip)
    director
    10% owner
    officer (give title below)
    other (specify below)
    rule 10b5-1(c) transaction indication
    check this box if no longer subject to section 16. form 4 or form 5 obligations may continue. \
    see instruction 1(b).
    filed pursuant to section 16(a) of the securities exchange act of 1934 or section 30(h) of the \
    investment company act of 1940
    table i - non-derivative securities acquired, disposed of, or beneficially owned
    table i - non-derivative securities beneficially owned
    table ii - derivative securities acquired, disposed of, or beneficially owned
    table ii - derivative securities beneficially owned
    (e.g., puts, calls, warrants, options, convertible securities)
    1. title of security (instr. 3)
    1. title of security (instr. 4)
    1.title of security (instr. 3)
    2. transaction date (month/day/year)
    2a. deemed execution date, if any (month/day/year)
    3. transaction code (instr. 8)
    4. securities acquired (a) or disposed of (d) (instr. 3, 4 and 5)
    4. securities acquired (a) or disposed of (d) (instr. 3, 4, and 5)
    5. amount of securities beneficially owned following reported transaction(s) (instr. 3 and 4)
    5. amount of securities beneficially owned at end of issuer's fiscal year (instr. 3 and 4)
    6. ownership form: direct (d) or indirect (i) (instr. 4)
    7. nature of indirect beneficial ownership (instr. 4)
    2. amount of securities beneficially owned (instr. 4)
    3. ownership form: direct (d) or indirect (i) (instr. 5)
    4. nature of indirect beneficial ownership (instr. 5)
    1. title of derivative security (instr. 3)
    1. title of derivative security (instr. 4)
    2. conversion or exercise price of derivative security
    3. transaction date (month/day/year)
    3a. deemed execution date, if any (month/day/year)
    4. transaction code (instr. 8)
    5. number of derivative securities acquired (a) or disposed of (d) (instr. 3, 4 and 5)
    5. number of derivative securities acquired (a) or disposed of (d) (instr. 3, 4, and 5)
    6. date exercisable and expiration date (month/day/year)
    2. date exercisable and expiration date (month/day/year)
    7. title and amount of securities underlying derivative security (instr. 3 and 4)
    7. title and amount of underlying securities (instr. 3 and 4)
    3. title and amount of securities underlying derivative security (instr. 4)
    8. price of derivative security (instr. 5)
    9. number of derivative securities beneficially owned following reported transaction(s) (instr. 4)
    9. number of derivative securities beneficially owned at end of issuer's fiscal year (instr. 4)
    10. ownership form: direct (d) or indirect (i) (instr. 4)
    10. ownership form of derivative security: direct (d) or indirect (i) (instr. 4)
    11. nature of indirect beneficial ownership (instr. 4)
    4. conversion or exercise price of derivative security
    5. ownership form: direct (d) or indirect (i) (instr. 5)
    5. ownership form of derivative security: direct (d) or indirect (i) (instr. 5)
    6. nature of indirect beneficial ownership (instr. 5)
    date exercisable
    expiration date
    amount or number of shares
    reporting owners
    reporting owner name / address
    relationships
    signatures
    persons who respond to the collection of information contained in this form are not required to \
    respond unless the form displays a currently valid omb control number.
    reminder: report on a separate line for each class of securities beneficially owned directly or \
    indirectly.
    check this box to indicate that a transaction was made pursuant to a contract, instruction or \
    written plan for the purchase or sale of equity securities of the issuer that is intended to \
    satisfy the affirmative defense conditions of rule 10b5-1(c). see instruction 10.
    check this box to indicate that a transaction was made pursuant to a contract, instruction or \
    written plan that is intended to satisfy the affirmative defense conditions of rule \
    10b5-1(c). see instruction 10.
    """
}
