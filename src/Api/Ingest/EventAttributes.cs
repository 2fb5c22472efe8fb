using Netralitas.Domain.Pledges;

namespace Netralitas.Api.Ingest;

/// <summary>The attributes of one event, as they stand in the body.</summary>
internal struct EventAttributes
{
    public bool HasSpecVersion;
    public bool IsSpecVersion1;
    public bool IsTimeBad;
    public bool IsContentTypeBad;
    public RawText Id;
    public RawText Source;
    public RawText Type;
    public RawText Subject;
    public long TimeTicks;

    /// <summary>Where the data's JSON stands in the body; zero length if there is none.</summary>
    public Range Data;
    public bool HasData;
    public bool HasBase64;

    /// <summary>The kind of a single pledge, once the type said so.</summary>
    public PledgeKind? Pledge;
    public bool IsRoll;
}
