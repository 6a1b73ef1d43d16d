internal import Dispatch
internal import Synchronization

/// Hands values from one thread to another, in order, with a bound on how many wait.
final class Conveyor<Value: Sendable>: Sendable {
  private struct State {
    var values: [Value] = []
    var isStopped = false
  }

  private let state = Mutex(State())
  /// Begins at zero and is raised, because a semaphore must not end below its first value.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// Makes a conveyor on which so many values may wait.
  init(capacity: Int) {
    for _ in 0..<capacity { free.signal() }
  }

  /// Hands a value on, waiting for a place; false where the receiver wants no more.
  func put(_ value: Value) -> Bool {
    free.wait()
    let isStopped = state.withLock { state in
      if !state.isStopped { state.values.append(value) }
      return state.isStopped
    }
    // Whoever puts after the end is never kept waiting.
    if isStopped { free.signal() }
    filled.signal()
    return !isStopped
  }

  /// Says that no value follows.
  func finish() { filled.signal() }

  /// The next value, waiting for it; nil after the last one.
  func take() -> Value? {
    filled.wait()
    defer { free.signal() }
    return state.withLock { $0.values.isEmpty ? nil : $0.values.removeFirst() }
  }

  /// Says that no value is wanted any more.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.values = []
    }
    free.signal()
  }
}
