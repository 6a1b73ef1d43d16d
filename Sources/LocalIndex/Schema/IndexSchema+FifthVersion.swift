extension IndexSchema {
  /// What version 5 adds: which filings amend which, and which of their rows count no more.
  static let fifthVersion = """
    -- One for each amendment; those of an issuer whose filings changed are to be linked again.
    CREATE TABLE amendment (
      filing_id INTEGER PRIMARY KEY REFERENCES filing (id),
      issuer_id INTEGER NOT NULL REFERENCES issuer (id),
      state INTEGER NOT NULL,         -- AmendmentLink.State; 0 is to be linked
      head_id INTEGER REFERENCES filing (id),  -- the filing whose rows it restates first
      basis INTEGER NOT NULL,         -- AmendmentLink.Basis
      candidates INTEGER NOT NULL,    -- how many filings may be the original
      extent_1 INTEGER NOT NULL,      -- AmendmentLink.Extent, of Table I
      extent_2 INTEGER NOT NULL       -- and of Table II
    );
    CREATE INDEX amendment_issuer ON amendment (issuer_id);
    CREATE INDEX amendment_head ON amendment (head_id) WHERE head_id IS NOT NULL;
    CREATE INDEX amendment_waiting ON amendment (filing_id) WHERE state = 0;
    INSERT INTO amendment SELECT id, issuer_id, 0, NULL, 0, 0, 0, 0 FROM filing WHERE is_amendment;

    -- Rows that an amendment restates.
    CREATE TABLE superseded_row (
      filing_id INTEGER NOT NULL REFERENCES filing (id),
      form_table INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      amendment_id INTEGER NOT NULL REFERENCES filing (id),
      PRIMARY KEY (filing_id, form_table, ordinal)
    ) WITHOUT ROWID;
    CREATE INDEX superseded_row_amendment ON superseded_row (amendment_id);
    """
}
