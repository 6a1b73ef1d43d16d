enum PrintedForm {
  static func isOne(_ text: [UInt8]) -> Bool { false }
  static func read(_ text: DecodedText) throws(ReadingError) -> OwnershipFiling { throw .notAFiling }
}
