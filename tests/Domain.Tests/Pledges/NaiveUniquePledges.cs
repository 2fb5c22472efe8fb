using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;

namespace Netralitas.Domain.Tests.Pledges;

/// <summary>
/// Unique persons counted the slow way: it remembers every single pledge of every ceremony and looks through all of them
/// for each figure.
/// </summary>
internal sealed class NaiveUniquePledges
{
    private readonly List<(int Ceremony, PersonKey Person, PledgeKind Kind, int Election)> pledges = [];
    private readonly Dictionary<PersonKey, PersonCategory> categories = [];

    public void Add(
        int ceremony,
        PersonKey person,
        PersonCategory category,
        PledgeKind kind,
        IEnumerable<int> elections
    )
    {
        foreach (var election in elections)
        {
            categories.TryAdd(person, category);
            pledges.Add((ceremony, person, kind, election));
        }
    }

    public void Remove(int ceremony, PersonKey person, PledgeKind kind)
    {
        pledges.RemoveAll(pledge => pledge.Ceremony == ceremony && pledge.Person == person && pledge.Kind == kind);
        if (!pledges.Exists(pledge => pledge.Person == person))
        {
            categories.Remove(person);
        }
    }

    public CategoryCounts Count(int election, PledgeKind kind) =>
        pledges
            .Where(pledge => pledge.Election == election && pledge.Kind == kind)
            .Select(pledge => pledge.Person)
            .Distinct()
            .Aggregate(default(CategoryCounts), (counts, person) => counts.Add(categories[person], 1));
}
