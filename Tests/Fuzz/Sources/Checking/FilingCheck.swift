public import OwnershipForms

/// What must be so of whatever comes out of the reader, whatever went in.
public enum FilingCheck {
  /// Reads a file, and ends the process where the filing is not sound; nil where the file gives
  /// none.
  @discardableResult
  public static func read(_ bytes: [UInt8]) -> OwnershipFiling? {
    let (first, second) = (outcome(bytes), outcome(bytes))
    require(first == second, "reading twice gives two results")
    switch first {
    case .success(let filing):
      PlaceCheck.check(filing, in: bytes)
      ReadingCheck.check(filing)
      JSONCheck.check(FilingJSON(file: bytes).bytes(of: filing), "the filing's JSON")
      return filing
    case .failure(let error):
      let message = error.message
      require(!message.isEmpty, "an error without a message")
      return nil
    }
  }

  private static func outcome(_ bytes: [UInt8]) -> Result<OwnershipFiling, ReadingError> {
    do throws(ReadingError) {
      return .success(try FilingReader().read(bytes))
    } catch {
      return .failure(error)
    }
  }
}

extension OwnershipDocument {
  /// Every part of the document that has cells, with its name in a ``CellPath``.
  var parts: [(CellPath.Part, FiledRecord)] {
    var parts: [(CellPath.Part, FiledRecord)] = [(.document, facts), (.issuer, issuer.record)]
    for (index, person) in reportingPersons.enumerated() {
      parts.append((.reportingPerson(index), person.record))
    }
    for table in FormTable.allCases {
      for (index, row) in rows(of: table).enumerated() {
        parts.append((.row(table, index), row.record))
      }
    }
    for (index, signature) in signatures.enumerated() {
      parts.append((.signature(index), signature.record))
    }
    return parts
  }
}
