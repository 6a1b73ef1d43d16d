internal import Synchronization

/// Keeps the items of the footnotes pane by the columns that they were laid out in, because a long
/// note must not be wrapped again at every key.
///
/// It belongs to one opened filing. What it keeps follows from that filing alone, so that it counts
/// for nothing where two browsers are compared.
final class NoteMemory: Hashable, Sendable {
  private let items = Mutex<[Int: [NoteItem]]>([:])

  /// How many layouts are kept: those of one screen, and what finding a text needs.
  private static let capacity = 6

  /// The items in so many columns, made where they are not at hand.
  func items(width: Int, _ make: () -> [NoteItem]) -> [NoteItem] {
    if let known = items.withLock({ $0[width] }) { return known }
    let made = make()
    items.withLock { items in
      if items.count >= Self.capacity { items = [:] }
      items[width] = made
    }
    return made
  }

  static func == (_: NoteMemory, _: NoteMemory) -> Bool { true }

  func hash(into _: inout Hasher) {}
}
