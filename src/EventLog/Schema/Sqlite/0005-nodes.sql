-- One row for each node that runs, or did and was not told to stop. Times are Unix milliseconds by the node's own clock.
CREATE TABLE nodes (
  id         TEXT    NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  version    TEXT    NOT NULL,
  started_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  position   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
