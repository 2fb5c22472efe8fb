namespace Netralitas.Grains.Agencies;

/// <summary>
/// Names under which grains keep state. Each is one kind of grain's alone: two kinds that shared a name would overwrite
/// each other.
/// </summary>
public static class StateNames
{
    /// <summary>Name of the grain storage that keeps snapshots.</summary>
    public const string Storage = "snapshots";

    /// <summary>An agency's snapshot.</summary>
    public const string Agency = "agency";
}
