-- hash stands before data: a stream's head is read without walking the payload's overflow pages.
CREATE TABLE records (
  position       INTEGER PRIMARY KEY,
  stream         TEXT    NOT NULL,
  version        INTEGER NOT NULL,
  owner          TEXT    NOT NULL,
  owner_previous INTEGER NOT NULL,
  type           TEXT    NOT NULL,
  recorded_at    INTEGER NOT NULL,
  source         TEXT,
  event_id       TEXT,
  hash           BLOB    NOT NULL,
  data           BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX records_stream ON records (stream, version);
CREATE UNIQUE INDEX records_identity ON records (source, event_id) WHERE source IS NOT NULL;
-- SQLite ends every index with the row's key, so this one is in fact (owner, position).
CREATE INDEX records_owner ON records (owner);

CREATE TABLE log_head (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO log_head (id, position, revision) VALUES (1, 0, 0);

CREATE TABLE views (
  view     TEXT    NOT NULL,
  key      TEXT    NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  document BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX views_key ON views (view, key);
CREATE UNIQUE INDEX views_revision ON views (view, revision);

CREATE TABLE keys (
  number     INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  hash       BLOB    NOT NULL,
  agency     TEXT,
  role       TEXT,
  label      TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT    NOT NULL,
  revoked_at INTEGER,
  revoked_by TEXT
) STRICT;

CREATE TABLE secrets (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;
