extension IndexSchema {
  /// The tables of version 1.
  ///
  /// Days are numbers `yyyymmdd`, amounts the exact text filed beside a key that sorts as they do
  /// (``DecimalKey``). Texts that were not filed are empty. Names of files and folders are bytes,
  /// because they need not be text.
  static let firstVersion = """
    -- What was asked to be indexed, and what lies there.
    CREATE TABLE root (path BLOB PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE folder (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE);
    CREATE TABLE file (
      id INTEGER PRIMARY KEY,
      folder_id INTEGER NOT NULL REFERENCES folder (id),
      name BLOB NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,   -- nanoseconds since 1970
      inode INTEGER NOT NULL,
      hash INTEGER NOT NULL,       -- of the content
      reader INTEGER NOT NULL,     -- the version of the reading
      reason TEXT,                 -- why it gives no filing
      UNIQUE (folder_id, name)
    );
    CREATE INDEX file_unread ON file (id) WHERE reason IS NOT NULL;
    CREATE TABLE last_run (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      finished INTEGER NOT NULL,   -- seconds since 1970
      seen INTEGER NOT NULL,
      read INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      forgotten INTEGER NOT NULL,
      was_cancelled INTEGER NOT NULL
    );

    -- Names, each distinct one once.
    CREATE TABLE issuer (
      id INTEGER PRIMARY KEY,
      cik TEXT NOT NULL,
      cik_number INTEGER,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,      -- upper-cased
      symbol TEXT NOT NULL,        -- as filed
      UNIQUE (cik, name, symbol)
    );
    CREATE INDEX issuer_cik ON issuer (cik_number);
    CREATE TABLE issuer_symbol (
      symbol TEXT NOT NULL,        -- derived from what was filed
      issuer_id INTEGER NOT NULL REFERENCES issuer (id),
      PRIMARY KEY (symbol, issuer_id)
    ) WITHOUT ROWID;
    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      cik TEXT NOT NULL,
      cik_number INTEGER,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      UNIQUE (cik, name)
    );
    CREATE INDEX person_cik ON person (cik_number);
    CREATE VIRTUAL TABLE issuer_name USING fts5 (
      name, content = 'issuer', content_rowid = 'id', detail = full, prefix = '1 2 3',
      tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE person_name USING fts5 (
      name, content = 'person', content_rowid = 'id', detail = full, prefix = '1 2 3',
      tokenize = 'unicode61 remove_diacritics 2');

    -- Filings; the greatest id is the newest (FilingID).
    CREATE TABLE filing (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL UNIQUE REFERENCES file (id),
      sort_day_kind INTEGER NOT NULL,
      format TEXT NOT NULL,
      accession TEXT NOT NULL,
      accession_from_name INTEGER NOT NULL,
      form TEXT NOT NULL,          -- as filed
      family INTEGER,              -- 3, 4 or 5
      is_amendment INTEGER NOT NULL,
      period INTEGER NOT NULL,
      filed INTEGER NOT NULL,
      accepted TEXT NOT NULL,
      original_submission INTEGER NOT NULL,
      issuer_id INTEGER NOT NULL REFERENCES issuer (id),
      first_person_id INTEGER REFERENCES person (id),
      person_count INTEGER NOT NULL,
      transaction_count INTEGER NOT NULL,
      holding_count INTEGER NOT NULL,
      footnote_count INTEGER NOT NULL,
      diagnostic_count INTEGER NOT NULL
    );
    CREATE INDEX filing_issuer ON filing (issuer_id);
    CREATE INDEX filing_accession ON filing (accession);
    CREATE INDEX filing_form ON filing (form);
    CREATE INDEX filing_period ON filing (period);

    CREATE TABLE filing_person (
      filing_id INTEGER NOT NULL REFERENCES filing (id),
      ordinal INTEGER NOT NULL,
      person_id INTEGER NOT NULL REFERENCES person (id),
      relationship INTEGER NOT NULL,  -- bits (ReportedRelationship)
      officer_title TEXT NOT NULL,
      other_text TEXT NOT NULL,
      PRIMARY KEY (filing_id, ordinal)
    ) WITHOUT ROWID;
    CREATE INDEX filing_person_person ON filing_person (person_id, filing_id);

    CREATE TABLE filing_row (
      filing_id INTEGER NOT NULL REFERENCES filing (id),
      form_table INTEGER NOT NULL,    -- 1 or 2
      ordinal INTEGER NOT NULL,       -- in its table, from 0
      is_holding INTEGER NOT NULL,
      security_title TEXT NOT NULL,
      day INTEGER NOT NULL,
      code TEXT NOT NULL,
      code_status INTEGER NOT NULL,
      statuses INTEGER NOT NULL,      -- bits: every status that a cell of the row has
      acquired_or_disposed TEXT NOT NULL,
      shares TEXT NOT NULL,
      shares_key TEXT,
      price TEXT NOT NULL,
      price_key TEXT,
      owned_following TEXT NOT NULL,
      ownership_form TEXT NOT NULL,
      PRIMARY KEY (filing_id, form_table, ordinal)
    ) WITHOUT ROWID;
    CREATE INDEX filing_row_day ON filing_row (day, filing_id);

    -- The distinct codes of a filing, in the order of its rows.
    CREATE TABLE filing_code (
      filing_id INTEGER NOT NULL REFERENCES filing (id),
      ordinal INTEGER NOT NULL,
      code TEXT NOT NULL,
      is_inferred INTEGER NOT NULL,
      direction INTEGER NOT NULL,     -- CodeMark.Direction
      PRIMARY KEY (filing_id, ordinal)
    ) WITHOUT ROWID;
    CREATE INDEX filing_code_code ON filing_code (code, filing_id);

    -- Footnotes and remarks.
    CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE note_text USING fts5 (
      text, content = 'note', content_rowid = 'id', detail = full,
      tokenize = 'unicode61 remove_diacritics 2');
    """
}
