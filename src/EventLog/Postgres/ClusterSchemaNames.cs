namespace Netralitas.EventLog.Postgres;

/// <summary>What <c>infra/postgres/orleans.sql</c> must have left in a database; a test holds the two together.</summary>
internal static class ClusterSchemaNames
{
    /// <summary>The table that says which version of the script was applied, and when.</summary>
    public const string Version = "cluster_schema";

    /// <summary>Every table the script makes; the one that says their version comes first.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [Version, "orleansquery", "membership_versions", "members", "grain_states", "reminders"];

    /// <summary>Every statement the script hands to the cluster's clustering, storage and reminders.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } =
    [
        "InsertMembershipVersionKey",
        "MembershipReadAllKey",
        "MembershipReadRowKey",
        "InsertMembershipKey",
        "UpdateMembershipKey",
        "UpdateIAmAlivetimeKey",
        "GatewaysQueryKey",
        "CleanupDefunctSiloEntriesKey",
        "DeleteMembershipTableEntriesKey",
        "ReadFromStorageKey",
        "WriteToStorageKey",
        "ClearStorageKey",
        "DeleteStorageKey",
        "ReadReminderRowKey",
        "ReadReminderRowsKey",
        "ReadRangeRows1Key",
        "ReadRangeRows2Key",
        "UpsertReminderRowKey",
        "DeleteReminderRowKey",
        "DeleteReminderRowsKey",
    ];
}
