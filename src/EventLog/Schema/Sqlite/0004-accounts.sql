-- People who sign in. Times are Unix milliseconds. What changes takes the next revision, so that each node reads only what it
-- has not seen yet.
CREATE TABLE account_revision (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO account_revision (id, revision) VALUES (1, 0);

-- An account is never deleted: its login stands in the history of what was done with it. locked_until is 0 while it is not.
CREATE TABLE accounts (
  login        TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL,
  agency       TEXT,
  role         TEXT,
  issuer       TEXT,
  subject      TEXT,
  password     TEXT,
  code_secret  BLOB,
  code_step    INTEGER NOT NULL,
  failures     INTEGER NOT NULL,
  locked_until INTEGER NOT NULL,
  disabled_at  INTEGER,
  created_at   INTEGER NOT NULL,
  created_by   TEXT    NOT NULL,
  changed_at   INTEGER NOT NULL,
  changed_by   TEXT    NOT NULL,
  revision     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX accounts_subject ON accounts (issuer, subject) WHERE issuer IS NOT NULL;
CREATE INDEX accounts_revision ON accounts (revision);

CREATE TABLE account_recovery (
  login   TEXT NOT NULL,
  hash    BLOB NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (login, hash)
) STRICT, WITHOUT ROWID;

-- login is null for the link that makes the first account.
CREATE TABLE account_links (
  hash    BLOB    NOT NULL PRIMARY KEY,
  login   TEXT,
  made_at INTEGER NOT NULL,
  made_by TEXT    NOT NULL,
  ends_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

CREATE TABLE account_events (
  number INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  login  TEXT    NOT NULL,
  what   TEXT    NOT NULL,
  done_by TEXT    NOT NULL,
  detail TEXT
) STRICT;
CREATE INDEX account_events_login ON account_events (login);

CREATE TABLE sessions (
  hash       BLOB    NOT NULL PRIMARY KEY,
  login      TEXT    NOT NULL,
  started_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL,
  ended_at   INTEGER,
  browser    TEXT    NOT NULL,
  address    TEXT    NOT NULL,
  revision   INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_revision ON sessions (revision);
CREATE INDEX sessions_login ON sessions (login);

-- The keys that forms and sign-ins under way are protected with; their values are encrypted.
CREATE TABLE data_keys (
  number  INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL UNIQUE,
  content TEXT    NOT NULL
) STRICT;
