extension IndexSchema {
  /// What version 3 adds: what more queries ask. Filings read before have none of it until they are
  /// read again, which the next update does.
  static let thirdVersion = """
    ALTER TABLE filing ADD COLUMN plan INTEGER;           -- 1 ticked, 0 not, null not on the form
    ALTER TABLE filing_row ADD COLUMN owned_key TEXT;
    ALTER TABLE filing_row ADD COLUMN value_key TEXT;     -- of Table I: amount times price
    ALTER TABLE filing_row ADD COLUMN timeliness TEXT NOT NULL DEFAULT '';
    """
}
