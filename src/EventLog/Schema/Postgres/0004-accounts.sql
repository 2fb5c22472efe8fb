-- People who sign in. Times are Unix milliseconds. What changes takes the next revision, so that each node reads only what it
-- has not seen yet.
CREATE TABLE account_revision (
  id       smallint NOT NULL PRIMARY KEY CHECK (id = 1),
  revision bigint NOT NULL
);
INSERT INTO account_revision (id, revision) VALUES (1, 0);

-- An account is never deleted: its login stands in the history of what was done with it. locked_until is 0 while it is not.
CREATE TABLE accounts (
  login        text COLLATE "C" NOT NULL PRIMARY KEY,
  name         text    NOT NULL,
  agency       text COLLATE "C",
  role         text COLLATE "C",
  issuer       text COLLATE "C",
  subject      text COLLATE "C",
  password     text,
  code_secret  bytea,
  code_step    bigint NOT NULL,
  failures     bigint NOT NULL,
  locked_until bigint NOT NULL,
  disabled_at  bigint,
  created_at   bigint NOT NULL,
  created_by   text COLLATE "C" NOT NULL,
  changed_at   bigint NOT NULL,
  changed_by   text COLLATE "C" NOT NULL,
  revision     bigint NOT NULL
);
CREATE UNIQUE INDEX accounts_subject ON accounts (issuer, subject) WHERE issuer IS NOT NULL;
CREATE INDEX accounts_revision ON accounts (revision);

CREATE TABLE account_recovery (
  login   text COLLATE "C" NOT NULL,
  hash    bytea NOT NULL,
  used_at bigint,
  PRIMARY KEY (login, hash)
);

-- login is null for the link that makes the first account.
CREATE TABLE account_links (
  hash    bytea   NOT NULL PRIMARY KEY,
  login   text COLLATE "C",
  made_at bigint NOT NULL,
  made_by text COLLATE "C" NOT NULL,
  ends_at bigint NOT NULL,
  used_at bigint
);

CREATE TABLE account_events (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at     bigint NOT NULL,
  login  text COLLATE "C" NOT NULL,
  what   text COLLATE "C" NOT NULL,
  done_by text COLLATE "C" NOT NULL,
  detail text
);
CREATE INDEX account_events_login ON account_events (login);

CREATE TABLE sessions (
  hash       bytea   NOT NULL PRIMARY KEY,
  login      text COLLATE "C" NOT NULL,
  started_at bigint NOT NULL,
  seen_at    bigint NOT NULL,
  ends_at    bigint NOT NULL,
  ended_at   bigint,
  browser    text    NOT NULL,
  address    text    NOT NULL,
  revision   bigint NOT NULL
);
CREATE INDEX sessions_revision ON sessions (revision);
CREATE INDEX sessions_login ON sessions (login);

-- The keys that forms and sign-ins under way are protected with; their values are encrypted.
CREATE TABLE data_keys (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name    text    NOT NULL UNIQUE,
  content text    NOT NULL
);
