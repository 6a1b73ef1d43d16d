internal import CNcurses
import Terminal

/// The keys that the terminal sends, in order.
struct TerminalInput {
  private var decoder: KeyDecoder
  private var keys: [Key] = []
  private var taken = 0
  private var lastRead = ContinuousClock.now

  /// Takes the keys of this terminal's own description besides the common ones.
  init() {
    var described: [[UInt8]: Key] = [:]
    for (capability, key) in Self.capabilities {
      if let bytes = screen_key_bytes(capability) {
        described[Array(String(cString: bytes).utf8)] = key
      }
    }
    decoder = KeyDecoder(described: described)
  }

  /// Until when the rest of an unfinished sequence may come; nil where there is none.
  var patienceEnd: ContinuousClock.Instant? { decoder.patience.map { lastRead + $0 } }

  /// The next key that has come in whole.
  mutating func nextKey() -> Key? {
    guard taken < keys.count else { return nil }
    defer { taken += 1 }
    return keys[taken]
  }

  /// Reads what is there; false where the terminal is gone.
  mutating func read() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = screen_read(&bytes, bytes.count)
    guard count >= 0 else { return false }
    lastRead = .now
    keep(decoder.decode(bytes.prefix(count)))
    return true
  }

  /// Takes an unfinished sequence for what it is so far.
  mutating func finish() { keep(decoder.finish()) }

  private mutating func keep(_ new: [Key]) {
    keys.removeFirst(taken)
    taken = 0
    keys += new
  }

  /// The names of keys in terminal descriptions (terminfo).
  private static let capabilities: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
    ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
    ("kbs", .backspace), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
    ("kent", .enter),
    ("kf1", .function(1)), ("kf2", .function(2)), ("kf3", .function(3)), ("kf4", .function(4)),
    ("kf5", .function(5)), ("kf6", .function(6)), ("kf7", .function(7)), ("kf8", .function(8)),
    ("kf9", .function(9)), ("kf10", .function(10)), ("kf11", .function(11)),
    ("kf12", .function(12)),
  ]
}
