namespace Netralitas.EventLog;

/// <summary>What became of an append.</summary>
public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>Committed and on disk.</summary>
    /// <param name="Records">The records with their positions, versions and hashes.</param>
    public sealed record Committed(IReadOnlyList<LogRecord> Records) : AppendResult
    {
        /// <summary>The stream's new end.</summary>
        public StreamHead Head => new(Records[^1].Version, Records[^1].Hash);
    }

    /// <summary>The stream does not end where the appender thought; load again and decide again. Nothing was appended.</summary>
    public sealed record VersionConflict : AppendResult;

    /// <summary>A record's identity is taken, perhaps by another stream. Nothing was appended.</summary>
    /// <param name="Identity">The identity that is taken.</param>
    public sealed record IdentityTaken(EventIdentity Identity) : AppendResult;
}
