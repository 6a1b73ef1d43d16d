extension IndexSchema {
  /// What version 4 adds: indexes that may be made later, and more memory for the full text.
  static let fourthVersion = """
    -- Indexes of the database that a first load of many files took away, to be made at its end.
    CREATE TABLE late_index (name TEXT PRIMARY KEY, definition TEXT NOT NULL) WITHOUT ROWID;
    -- How many bytes of the full text are gathered before they are written as a segment.
    INSERT INTO note_text (note_text, rank) VALUES ('hashsize', 67108864);
    """
}
