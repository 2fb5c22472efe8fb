-- When a stream must be woken though nobody calls it. Times are Unix milliseconds; claimed_until is 0 while it is free.
CREATE TABLE dues (
  stream        TEXT    NOT NULL PRIMARY KEY,
  version       INTEGER NOT NULL,
  due_at        INTEGER NOT NULL,
  claimed_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dues_due_at ON dues (due_at);

CREATE TABLE marks (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
