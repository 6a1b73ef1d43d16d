internal import GRDB

/// Why the index cannot do what it was asked; each message is one lower-case line with the place
/// and the remedy.
public enum IndexError: Error, Hashable, Sendable {
  /// The file is something else than an index of form4.
  case notAnIndex(path: String)
  /// The index was written by a later version of form4, which knows a later schema.
  case newerSchema(path: String, found: Int, known: Int)
  /// The index is damaged; the filings themselves are not touched by that.
  case damaged(path: String, reason: String)
  /// The index cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The index cannot be read or written now.
  case failed(path: String, reason: String)
  /// The work was cancelled by whoever asked for it.
  case cancelled

  /// The reason and the remedy, for people.
  public var message: String {
    switch self {
    case .notAnIndex(let path):
      "'\(path)' is not an index of form4; name another file with --index"
    case .newerSchema(let path, let found, let known):
      "'\(path)' has schema version \(found), this form4 knows \(known); use a newer form4, or "
        + "rebuild it with form4 index --rebuild"
    case .damaged(let path, let reason):
      "'\(path)' is damaged (\(reason)); rebuild it with form4 index --rebuild"
    case .cannotOpen(let path, let reason):
      "'\(path)' cannot be opened: \(reason); check its folder, or name another file with --index"
    case .failed(let path, let reason):
      "'\(path)' cannot be used: \(reason)"
    case .cancelled:
      "cancelled"
    }
  }
}

extension IndexError {
  /// What an error of the database means for the index at a path.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as IndexError:
      self = error
    case is CancellationError:
      self = .cancelled
    case let error as DatabaseError:
      self.init(error, at: path)
    default:
      self = .failed(path: path, reason: String(describing: error))
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    let reason = (error.message ?? error.resultCode.description).lowercased()
    switch error.resultCode {
    case .SQLITE_INTERRUPT:
      self = .cancelled
    case .SQLITE_NOTADB:
      self = .notAnIndex(path: path)
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, reason: reason)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: reason)
    case .SQLITE_FULL:
      self = .failed(path: path, reason: "the disk is full; free some space and try again")
    case .SQLITE_READONLY:
      self = .failed(path: path, reason: "it may not be written; check its permissions")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .failed(path: path, reason: "another process is writing it; try again later")
    default:
      self = .failed(path: path, reason: reason)
    }
  }
}
