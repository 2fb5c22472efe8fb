using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Pages.Nation;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Live;

/// <summary>What a view shows, by which viewers share it.</summary>
/// <param name="Tongue">The language of its words.</param>
public abstract record LiveKey(PageTongue Tongue)
{
    /// <summary>The nation's page.</summary>
    /// <param name="Tongue">The language of its words.</param>
    /// <param name="Election">The election.</param>
    /// <param name="Query">What else its address names.</param>
    public sealed record Nation(PageTongue Tongue, ElectionId Election, NationQuery Query) : LiveKey(Tongue);

    /// <summary>Which agencies and cases changed, and nothing of them.</summary>
    /// <param name="Tongue">The language of its words.</param>
    /// <param name="Agency">The only agency it tells of; null for all.</param>
    /// <param name="HasCases">Whether it also tells that some case changed.</param>
    public sealed record Changes(PageTongue Tongue, AgencyId? Agency, bool HasCases) : LiveKey(Tongue);
}
