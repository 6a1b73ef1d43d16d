/// Words that stand beside each other in a text: where a line break or another cell parts two words, they
/// tell whether these belong together.
struct WordPairs: Sendable {
  private var pairs: Set<UInt64>

  /// More bytes than are looked at.
  private static let mostBytes = 200_000

  /// The pairs of lines that have one text each, and those that titles are full of.
  init(_ lines: [PrintedLine]) {
    pairs = Self.common
    var count = 0
    for line in lines where !line.isDivided && count < Self.mostBytes {
      count += line.text.utf8.count
      Self.add(line.text, to: &pairs)
    }
  }

  private static func add(_ text: String, to pairs: inout Set<UInt64>) {
    var last: UInt64?
    for word in text.utf8.split(separator: 32) {
      let next = key(of: word)
      if let last { pairs.insert(pair(last, next)) }
      last = next
    }
  }

  /// Whether a word stands before another one, by their keys.
  func has(_ word: UInt64, before next: UInt64) -> Bool { pairs.contains(Self.pair(word, next)) }

  /// What tells a word from others, in any case and without the signs around it.
  static func key(of word: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    var hasBegun = false
    for byte in word {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "\""):
        if hasBegun { return key }
        continue
      case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."):
        if hasBegun { return key }
        continue
      default: hasBegun = true
      }
      key = (key ^ UInt64((65...90).contains(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return key
  }

  private static func pair(_ word: UInt64, _ next: UInt64) -> UInt64 {
    (word &* 0x9e37_79b9_7f4a_7c15) ^ next
  }

  private static let common: Set<UInt64> = {
    var pairs: Set<UInt64> = []
    for text in titles.split(separator: ",") { add(String(text), to: &pairs) }
    return pairs
  }()

  /// Words that titles and natures of ownership are full of.
  private static let titles =
    """
    common stock,class a,class b,class c,a common,b common,c common,common shares,common share,\
    a ordinary,b ordinary,class ordinary,ordinary shares,ordinary share,common units,stock unit,\
    stock units,restricted stock,restricted share,share unit,share units,stock option,stock options,\
    employee stock,performance stock,performance share,performance shares,phantom stock,option right,\
    options right,right to,to buy,to purchase,preferred stock,series a,series b,a preferred,\
    convertible preferred,par value,per share,per unit,0.01 per,0.001 per,0.0001 per,see footnote,\
    see footnotes,by subsidiary,depositary shares,american depositary,\
    warrant right,warrants right,by trust,by spouse,held by,family trust,revocable trust,\
    living trust,limited partnership,stock appreciation,appreciation rights,deferred stock
    """
}
