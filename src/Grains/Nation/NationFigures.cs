using Netralitas.Domain.Completion;
using Netralitas.Domain.Persons;

namespace Netralitas.Grains.Nation;

/// <summary>What a set of agencies adds up to for one election.</summary>
public sealed class NationFigures
{
    private readonly int[] byStatus = new int[Enum.GetValues<AgencyStatus>().Length];

    /// <summary>How many agencies.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them are overdue.</summary>
    public int Overdue { get; private set; }

    /// <summary>People on the rolls that are known.</summary>
    public CategoryCounts Roll { get; private set; }

    /// <summary>Unique persons who recited the pledge.</summary>
    public CategoryCounts Spoken { get; private set; }

    /// <summary>Unique persons who signed the pact.</summary>
    public CategoryCounts Signed { get; private set; }

    /// <summary>How many agencies have exactly this status.</summary>
    public int Count(AgencyStatus status) => byStatus[(int)status];

    /// <summary>Counts an agency in.</summary>
    public void Add(AgencyStanding standing)
    {
        Total++;
        byStatus[(int)standing.Status]++;
        Overdue += standing.IsOverdue ? 1 : 0;
        Roll += standing.Row.Roll ?? default;
        Spoken += standing.Figures?.Spoken ?? default;
        Signed += standing.Figures?.Signed ?? default;
    }
}
