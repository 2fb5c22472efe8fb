using Netralitas.Bench;

namespace Netralitas.Cluster;

/// <summary>How much is measured.</summary>
/// <param name="Bench">The sections that compare rates.</param>
/// <param name="AgencyPersons">Persons of each agency that is activated; a multiple of 10,000.</param>
internal sealed record ClusterScale(BenchScale Bench, int AgencyPersons)
{
    /// <summary>For a first look.</summary>
    public static ClusterScale Quick { get; } = new(BenchScale.Quick, 50_000);

    /// <summary>For figures. The largest agency of the country has 231,021 persons.</summary>
    public static ClusterScale Full { get; } = new(BenchScale.Full, 230_000);
}
