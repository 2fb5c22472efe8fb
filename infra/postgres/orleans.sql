-- The cluster's tables (membership, grain states, reminders) on PostgreSQL 15 or newer. Safe to repeat while silos run.
--
-- Applied to a database before its first silo starts, and again after an upgrade:
--   dotnet run --project src/Silo -- --prepare
--   psql -v ON_ERROR_STOP=1 -f infra/postgres/orleans.sql
-- Orleans' ADO.NET providers read the statements they run from the table orleansquery; nothing else here has a name
-- they know. The names of parameters (@…) and of quoted columns are theirs.
-- Whoever changes this file raises the version at both ends of it and in src/EventLog/Postgres/ClusterSchema.cs.

-- Each statement must see what another applier committed while this one waited for the lock.
BEGIN ISOLATION LEVEL READ COMMITTED;

-- "The table is there already" is what repeating means, not news.
SET LOCAL client_min_messages = warning;

-- One applier at a time: of two that make the same table at once, one would fail. The number spells "cluster".
DO $$
BEGIN
  PERFORM pg_advisory_xact_lock(27985274398336370);
END $$;

CREATE TABLE IF NOT EXISTS cluster_schema (
  version    integer     NOT NULL PRIMARY KEY,
  applied_at timestamptz NOT NULL
);
DO $$
DECLARE
  found integer := (SELECT max(version) FROM cluster_schema);
BEGIN
  IF found > 1 THEN
    RAISE EXCEPTION 'The cluster''s tables have version %, this file knows only version 1: use a newer one.', found;
  END IF;
END $$;

-- Collation "C" compares bytes: faster than a language's order, and the same on every server.
CREATE TABLE IF NOT EXISTS orleansquery (
  querykey  text COLLATE "C" NOT NULL PRIMARY KEY,
  querytext text COLLATE "C" NOT NULL
);

-- One row for each cluster. Every change of its members moves the version on from the one the writer has read: of two
-- writers that read the same, one loses and reads again. The row's lock puts them in order.
CREATE TABLE IF NOT EXISTS membership_versions (
  version       integer NOT NULL,
  deployment_id text    COLLATE "C" NOT NULL PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS members (
  port            integer     NOT NULL,
  generation      integer     NOT NULL,
  status          integer     NOT NULL,
  proxy_port      integer     NOT NULL,
  start_time      timestamptz NOT NULL,
  i_am_alive_time timestamptz NOT NULL,
  deployment_id   text        COLLATE "C" NOT NULL,
  address         text        COLLATE "C" NOT NULL,
  silo_name       text        COLLATE "C" NOT NULL,
  host_name       text        COLLATE "C" NOT NULL,
  suspect_times   text        COLLATE "C",
  PRIMARY KEY (deployment_id, address, port, generation)
);

-- A grain's hash finds its row fast but is not unique; the names beside it are the identity. Numbered grains have no
-- extension, and no extension is a value like any other here: of two first writes, one meets the key.
CREATE TABLE IF NOT EXISTS grain_states (
  id_n0        bigint      NOT NULL,
  id_n1        bigint      NOT NULL,
  id_hash      integer     NOT NULL,
  version      integer     NOT NULL,
  modified_at  timestamptz NOT NULL,
  service_id   text        COLLATE "C" NOT NULL,
  grain_type   text        COLLATE "C" NOT NULL,
  id_extension text        COLLATE "C",
  payload      bytea,
  CONSTRAINT grain_states_identity UNIQUE NULLS NOT DISTINCT (
    service_id, grain_type, id_hash, id_n0, id_n1, id_extension
  )
);

CREATE TABLE IF NOT EXISTS reminders (
  grain_hash    integer     NOT NULL,
  version       integer     NOT NULL,
  start_time    timestamptz NOT NULL,
  period        bigint      NOT NULL, -- milliseconds
  service_id    text        COLLATE "C" NOT NULL,
  grain_id      text        COLLATE "C" NOT NULL,
  reminder_name text        COLLATE "C" NOT NULL,
  PRIMARY KEY (service_id, grain_id, reminder_name)
);

-- Done once only: even with nothing to do, these two would wait for every silo that writes, and make it wait.
DO $$
BEGIN
  -- Each silo reads the reminders of its part of the ring.
  IF NOT EXISTS (SELECT FROM pg_indexes WHERE schemaname = current_schema() AND indexname = 'reminders_ring') THEN
    CREATE INDEX reminders_ring ON reminders (service_id, grain_hash);
  END IF;

  -- A payload may have 10 MB and is packed already; trying to compress it again would only cost time.
  IF NOT EXISTS (
    SELECT FROM pg_attribute WHERE attrelid = 'grain_states'::regclass AND attname = 'payload' AND attstorage = 'e'
  ) THEN
    ALTER TABLE grain_states ALTER COLUMN payload SET STORAGE EXTERNAL;
  END IF;
END $$;

INSERT INTO orleansquery (querykey, querytext) VALUES

-- Clustering. Status 6 is a dead silo. What changes a member answers whether it did, in one column.

('InsertMembershipVersionKey', $query$
WITH inserted AS (
  INSERT INTO membership_versions (deployment_id, version) VALUES (@DeploymentId, 0)
  ON CONFLICT (deployment_id) DO NOTHING
  RETURNING 1
)
SELECT count(*) = 1 FROM inserted
$query$),

-- One row at least, for the version is read from it.
('MembershipReadAllKey', $query$
SELECT
  v.version AS "Version", m.address AS "Address", m.port AS "Port", m.generation AS "Generation",
  m.silo_name AS "SiloName", m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort",
  m.suspect_times AS "SuspectTimes", m.start_time AS "StartTime", m.i_am_alive_time AS "IAmAliveTime"
FROM membership_versions v LEFT JOIN members m ON m.deployment_id = v.deployment_id
WHERE v.deployment_id = @DeploymentId
$query$),

('MembershipReadRowKey', $query$
SELECT
  v.version AS "Version", m.address AS "Address", m.port AS "Port", m.generation AS "Generation",
  m.silo_name AS "SiloName", m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort",
  m.suspect_times AS "SuspectTimes", m.start_time AS "StartTime", m.i_am_alive_time AS "IAmAliveTime"
FROM membership_versions v
LEFT JOIN members m
  ON m.deployment_id = v.deployment_id
  AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE v.deployment_id = @DeploymentId
$query$),

-- A member that is there already leaves the version alone.
('InsertMembershipKey', $query$
WITH moved AS (
  UPDATE membership_versions
  SET version = version + 1
  WHERE deployment_id = @DeploymentId AND version = @Version AND NOT EXISTS (
    SELECT FROM members
    WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
  )
  RETURNING deployment_id
),
inserted AS (
  INSERT INTO members (
    deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, i_am_alive_time
  )
  SELECT
    deployment_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
  FROM moved
  RETURNING 1
)
SELECT count(*) = 1 FROM inserted
$query$),

-- A member that is not there leaves the version alone.
('UpdateMembershipKey', $query$
WITH moved AS (
  UPDATE membership_versions
  SET version = version + 1
  WHERE deployment_id = @DeploymentId AND version = @Version AND EXISTS (
    SELECT FROM members
    WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
  )
  RETURNING deployment_id
),
updated AS (
  UPDATE members m
  SET status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
  FROM moved
  WHERE m.deployment_id = moved.deployment_id
  AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
  RETURNING 1
)
SELECT count(*) = 1 FROM updated
$query$),

-- A sign of life is no change of the members: it leaves the version alone.
('UpdateIAmAlivetimeKey', $query$
UPDATE members
SET i_am_alive_time = @IAmAliveTime
WHERE deployment_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$query$),

('GatewaysQueryKey', $query$
SELECT address AS "Address", proxy_port AS "ProxyPort", generation AS "Generation"
FROM members
WHERE deployment_id = @DeploymentId AND status = @Status AND proxy_port > 0
$query$),

('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM members WHERE deployment_id = @DeploymentId AND status = 6 AND i_am_alive_time < @IAmAliveTime
$query$),

('DeleteMembershipTableEntriesKey', $query$
WITH deleted AS (
  DELETE FROM members WHERE deployment_id = @DeploymentId
)
DELETE FROM membership_versions WHERE deployment_id = @DeploymentId
$query$),

-- Grain storage. A write answers the new version; no row means that another activation has written before.

('ReadFromStorageKey', $query$
SELECT payload AS "PayloadBinary", version AS "Version"
FROM grain_states
WHERE service_id = @ServiceId AND grain_type = @GrainTypeString AND id_hash = @GrainIdHash
AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1 AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
$query$),

-- Who knows no version writes the first one or nothing, who knows one replaces that one or nothing.
('WriteToStorageKey', $query$
WITH updated AS (
  UPDATE grain_states
  SET version = version + 1, modified_at = now(), payload = @PayloadBinary
  WHERE service_id = @ServiceId AND grain_type = @GrainTypeString AND id_hash = @GrainIdHash
  AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1 AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
  AND version = @GrainStateVersion
  RETURNING version
),
inserted AS (
  INSERT INTO grain_states (
    service_id, grain_type, id_hash, id_n0, id_n1, id_extension, version, modified_at, payload
  )
  SELECT
    @ServiceId, @GrainTypeString, @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainIdExtensionString, 1, now(),
    @PayloadBinary
  WHERE @GrainStateVersion IS NULL
  ON CONFLICT (service_id, grain_type, id_hash, id_n0, id_n1, id_extension) DO NOTHING
  RETURNING version
)
SELECT version AS "NewGrainStateVersion" FROM updated
UNION ALL
SELECT version FROM inserted
$query$),

-- The row stays: its version tells a late writer that the state was cleared.
('ClearStorageKey', $query$
UPDATE grain_states
SET version = version + 1, modified_at = now(), payload = NULL
WHERE service_id = @ServiceId AND grain_type = @GrainTypeString AND id_hash = @GrainIdHash
AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1 AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
AND version = @GrainStateVersion
RETURNING version
$query$),

-- Answers another version than the caller's, for the caller's own would mean a conflict.
('DeleteStorageKey', $query$
DELETE FROM grain_states
WHERE service_id = @ServiceId AND grain_type = @GrainTypeString AND id_hash = @GrainIdHash
AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1 AND id_extension IS NOT DISTINCT FROM @GrainIdExtensionString
AND version = @GrainStateVersion
RETURNING version + 1
$query$),

-- Reminders. A range lies on a ring: its begin is outside, its end inside.

('ReadReminderRowKey', $query$
SELECT
  grain_id AS "GrainId", reminder_name AS "ReminderName", start_time AS "StartTime", period AS "Period",
  version AS "Version"
FROM reminders
WHERE service_id = @ServiceId AND grain_id = @GrainId AND reminder_name = @ReminderName
$query$),

('ReadReminderRowsKey', $query$
SELECT
  grain_id AS "GrainId", reminder_name AS "ReminderName", start_time AS "StartTime", period AS "Period",
  version AS "Version"
FROM reminders
WHERE service_id = @ServiceId AND grain_id = @GrainId
$query$),

('ReadRangeRows1Key', $query$
SELECT
  grain_id AS "GrainId", reminder_name AS "ReminderName", start_time AS "StartTime", period AS "Period",
  version AS "Version"
FROM reminders
WHERE service_id = @ServiceId AND grain_hash > @BeginHash AND grain_hash <= @EndHash
$query$),

-- The range that crosses the ring's seam; with the same begin and end it is the whole ring.
('ReadRangeRows2Key', $query$
SELECT
  grain_id AS "GrainId", reminder_name AS "ReminderName", start_time AS "StartTime", period AS "Period",
  version AS "Version"
FROM reminders
WHERE service_id = @ServiceId AND (grain_hash > @BeginHash OR grain_hash <= @EndHash)
$query$),

('UpsertReminderRowKey', $query$
INSERT INTO reminders (service_id, grain_id, reminder_name, grain_hash, start_time, period, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period, 1)
ON CONFLICT (service_id, grain_id, reminder_name) DO UPDATE
SET
  grain_hash = excluded.grain_hash, start_time = excluded.start_time, period = excluded.period,
  version = reminders.version + 1
RETURNING version AS "Version"
$query$),

('DeleteReminderRowKey', $query$
WITH deleted AS (
  DELETE FROM reminders
  WHERE service_id = @ServiceId AND grain_id = @GrainId AND reminder_name = @ReminderName AND version = @Version
  RETURNING 1
)
SELECT count(*) = 1 FROM deleted
$query$),

('DeleteReminderRowsKey', $query$
DELETE FROM reminders WHERE service_id = @ServiceId
$query$)

ON CONFLICT (querykey) DO UPDATE
SET querytext = excluded.querytext
WHERE orleansquery.querytext <> excluded.querytext;

INSERT INTO cluster_schema (version, applied_at) VALUES (1, now()) ON CONFLICT (version) DO NOTHING;

COMMIT;
