-- Views of lists that readers keep under a name, each their own.
CREATE TABLE saved_filters (
  owner    TEXT    NOT NULL,
  path     TEXT    NOT NULL,
  name     TEXT    NOT NULL,
  query    TEXT    NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (owner, path, name)
) STRICT, WITHOUT ROWID;
