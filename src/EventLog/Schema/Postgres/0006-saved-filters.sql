-- Views of lists that readers keep under a name, each their own.
CREATE TABLE saved_filters (
  saved_at bigint NOT NULL,
  owner    text   COLLATE "C" NOT NULL,
  path     text   COLLATE "C" NOT NULL,
  name     text   COLLATE "C" NOT NULL,
  query    text   COLLATE "C" NOT NULL,
  PRIMARY KEY (owner, path, name)
);
