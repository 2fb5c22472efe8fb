namespace Netralitas.Grains.Serialization;

/// <summary>
/// Which form calls between silos have. Silos of one generation read each other, whichever version they are, so a cluster is
/// upgraded silo by silo. When a form has to change so that the version before cannot read it, the number goes up: silos of two
/// generations then form two clusters on one log, which keeps both right, instead of misreading one another.
/// </summary>
public static class WireFormat
{
    /// <summary>The generation of this program. 1 was that of messages which mirrored what is now sent as itself.</summary>
    public const int Generation = 2;
}
