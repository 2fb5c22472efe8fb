namespace Netralitas.EventLog;

/// <summary>The database was migrated by a newer program; this one would not understand what it finds.</summary>
/// <param name="found">The schema version of the database.</param>
/// <param name="known">The newest schema version this program knows.</param>
public sealed class SchemaTooNewException(int found, int known)
    : Exception(
        $"The database has schema version {found}, this program knows only up to {known}: start a newer program."
    );
