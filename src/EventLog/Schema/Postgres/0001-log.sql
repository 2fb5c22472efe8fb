-- Collation "C" compares bytes: faster than a language's order, and the same on every server.
CREATE TABLE records (
  position       bigint NOT NULL PRIMARY KEY,
  version        bigint NOT NULL,
  owner_previous bigint NOT NULL,
  recorded_at    bigint NOT NULL,
  stream         text   COLLATE "C" NOT NULL,
  owner          text   COLLATE "C" NOT NULL,
  type           text   COLLATE "C" NOT NULL,
  source         text   COLLATE "C",
  event_id       text   COLLATE "C",
  hash           bytea  NOT NULL,
  data           bytea  NOT NULL
);
-- Payloads are packed already; trying to compress them again would only cost time.
ALTER TABLE records ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX records_stream ON records (stream, version);
CREATE UNIQUE INDEX records_identity ON records (source, event_id) WHERE source IS NOT NULL;
CREATE INDEX records_owner ON records (owner, position);

-- One row, updated by every transaction: its lock puts the transactions of all nodes in one order. The page's
-- spare room lets PostgreSQL replace the row in place.
CREATE TABLE log_head (
  id       smallint NOT NULL PRIMARY KEY CHECK (id = 1),
  position bigint   NOT NULL,
  revision bigint   NOT NULL
) WITH (fillfactor = 10);
INSERT INTO log_head (id, position, revision) VALUES (1, 0, 0);

CREATE TABLE views (
  position bigint NOT NULL,
  revision bigint NOT NULL,
  view     text   COLLATE "C" NOT NULL,
  key      text   COLLATE "C" NOT NULL,
  document bytea  NOT NULL
);
CREATE UNIQUE INDEX views_key ON views (view, key);
CREATE UNIQUE INDEX views_revision ON views (view, revision);

CREATE TABLE keys (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at bigint NOT NULL,
  revoked_at bigint,
  id         text   COLLATE "C" NOT NULL UNIQUE,
  hash       bytea  NOT NULL,
  agency     text   COLLATE "C",
  role       text   COLLATE "C",
  label      text   COLLATE "C" NOT NULL,
  created_by text   COLLATE "C" NOT NULL,
  revoked_by text   COLLATE "C"
);

CREATE TABLE secrets (
  name  text COLLATE "C" NOT NULL PRIMARY KEY,
  value bytea NOT NULL
);
