/// Words that stand beside each other in a text: where a line break or another cell parts two words, they
/// tell whether these belong together.
struct WordPairs: Sendable {
  private var pairs: Set<String>

  /// More words than are looked at.
  private static let mostWords = 20_000

  /// The pairs of lines that have one text each, and those that titles are full of.
  init(_ lines: [PrintedLine]) {
    pairs = Self.common
    var count = 0
    for line in lines where !line.isDivided && count < Self.mostWords {
      let words = line.text.prefix(8_000).words.map(Self.folded)
      count += words.count
      for (word, next) in zip(words, words.dropFirst()) { pairs.insert(word + " " + next) }
    }
  }

  /// Whether a word stands before another one.
  func has(_ word: String, before next: String) -> Bool { pairs.contains(word + " " + next) }

  /// A word in lower case without the signs around it.
  static func folded(_ word: some StringProtocol) -> String {
    let bare = word.lowercased().drop { "(\"“".contains($0) }
    return String(bare.prefix { !",;.\"”)".contains($0) })
  }

  private static let common: Set<String> = Set(
    """
    common stock,class a,class b,class c,a common,b common,c common,common shares,common share,\
    a ordinary,b ordinary,class ordinary,ordinary shares,ordinary share,common units,stock unit,\
    stock units,restricted stock,restricted share,share unit,share units,stock option,stock options,\
    employee stock,performance stock,performance share,performance shares,phantom stock,option right,\
    options right,right to,to buy,to purchase,preferred stock,series a,series b,a preferred,\
    convertible preferred,par value,per share,per unit,0.01 per,0.001 per,0.0001 per,see footnote,see footnotes,depositary shares,american depositary,\
    warrant right,warrants right,by trust,by spouse,held by,family trust,revocable trust,\
    living trust,limited partnership,stock appreciation,appreciation rights,deferred stock
    """.split(separator: ",").map(String.init)
  )
}
