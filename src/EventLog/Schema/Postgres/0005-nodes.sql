-- One row for each node that runs, or did and was not told to stop. Times are Unix milliseconds by the node's own clock.
-- The page's spare room lets a beat replace its row in place.
CREATE TABLE nodes (
  started_at bigint NOT NULL,
  seen_at    bigint NOT NULL,
  position   bigint NOT NULL,
  id         text   COLLATE "C" NOT NULL PRIMARY KEY,
  name       text   COLLATE "C" NOT NULL,
  version    text   COLLATE "C" NOT NULL
) WITH (fillfactor = 50);
