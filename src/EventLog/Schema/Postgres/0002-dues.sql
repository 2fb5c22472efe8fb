-- When a stream must be woken though nobody calls it. Times are Unix milliseconds; claimed_until is 0 while it is free.
-- The pages' spare room lets a claim replace a row in place, without a new entry in the index everyone asks first.
CREATE TABLE dues (
  version       bigint NOT NULL,
  due_at        bigint NOT NULL,
  claimed_until bigint NOT NULL,
  stream        text   COLLATE "C" NOT NULL PRIMARY KEY
) WITH (fillfactor = 80);
CREATE INDEX dues_due_at ON dues (due_at);

CREATE TABLE marks (
  name  text COLLATE "C" NOT NULL PRIMARY KEY,
  value text NOT NULL
);
