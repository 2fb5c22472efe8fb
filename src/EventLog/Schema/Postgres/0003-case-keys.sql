-- An erased key keeps its row, with no bytes in it: a stream is never given a second key.
CREATE TABLE case_keys (
  made_at   bigint NOT NULL,
  erased_at bigint,
  stream    text   COLLATE "C" NOT NULL PRIMARY KEY,
  wrapped   bytea  NOT NULL,
  erased_by text   COLLATE "C"
);
