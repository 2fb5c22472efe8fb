-- An erased key keeps its row, with no bytes in it: a stream is never given a second key.
CREATE TABLE case_keys (
  stream    TEXT    NOT NULL PRIMARY KEY,
  wrapped   BLOB    NOT NULL,
  made_at   INTEGER NOT NULL,
  erased_at INTEGER,
  erased_by TEXT
) STRICT;
