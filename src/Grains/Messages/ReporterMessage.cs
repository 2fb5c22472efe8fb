using Netralitas.Grains.Cases;

namespace Netralitas.Grains.Messages;

/// <summary>Who reported a case.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Contact">How to reach them, or null.</param>
/// <param name="Institution">The institution they reported for, or null.</param>
[GenerateSerializer, Immutable, Alias("netralitas.reporter")]
public sealed record ReporterMessage(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Contact,
    [property: Id(2)] string? Institution
)
{
    /// <summary>The message of a reporter.</summary>
    public static ReporterMessage Of(Reporter reporter) => new(reporter.Name, reporter.Contact, reporter.Institution);

    /// <summary>The reporter.</summary>
    public Reporter Open() => new(Name, Contact, Institution);
}
