using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Wording;

/// <summary>A duty the pledge must name; a text that lost it is substantively wrong.</summary>
/// <param name="Point">The point it belongs to, from 1.</param>
/// <param name="Name">Its name for people; the Indonesian one identifies it in findings.</param>
/// <param name="Accepted">The ways to say it; any one will do.</param>
internal sealed record RequiredClause(int Point, BilingualText Name, IReadOnlyList<ClausePattern> Accepted)
{
    /// <summary>Where in a text the clause stands: the places of its words, or null if it is not there.</summary>
    public IReadOnlyList<int>? FindIn(IReadOnlyList<string> words) =>
        Accepted.Select(pattern => pattern.FindIn(words)).FirstOrDefault(places => places is not null);
}
