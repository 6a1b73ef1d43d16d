extension IndexSchema {
  /// What version 2 adds: further files of a filing.
  static let secondVersion = """
    -- Files that hold a filing which is shown from another file; they have no filing of their own.
    CREATE TABLE source (
      file_id INTEGER PRIMARY KEY REFERENCES file (id),
      filing_id INTEGER NOT NULL REFERENCES filing (id),
      format TEXT NOT NULL,
      basis INTEGER NOT NULL          -- why it is the same filing (FilingSourceFile.Basis)
    );
    CREATE INDEX source_filing ON source (filing_id);
    CREATE INDEX file_released ON file (id) WHERE reader = 0;
    -- Printed forms, of which there are few, and issuers by the name that those print.
    CREATE INDEX filing_print ON filing (period) WHERE format IN ('html', 'text');
    CREATE INDEX issuer_name_key ON issuer (name_key);
    """
}
