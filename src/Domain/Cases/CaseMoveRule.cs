using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Cases;

/// <summary>Who may make a move, from where, and by which law.</summary>
/// <param name="Move">The move.</param>
/// <param name="From">Where a case must stand; empty for a move that does not depend on it.</param>
/// <param name="By">Who may make it.</param>
/// <param name="Rule">The rule, for people.</param>
/// <param name="Article">The article behind it, for example <c>PP 94/2021 Pasal 26</c>.</param>
/// <param name="Source">Who says so.</param>
public sealed record CaseMoveRule(
    CaseMove Move,
    IReadOnlyList<CaseStatus> From,
    CaseParties By,
    BilingualText Rule,
    string Article,
    FactSource Source
)
{
    /// <summary>The same rejection, with this rule and its article.</summary>
    public Rejection Refuse(Rejection why) => Refuse(why.Code, why.Pointer, why.Detail.Id, why.Detail.En);

    /// <summary>The rejection of a move that breaks this rule.</summary>
    public Rejection Refuse(string code, string pointer, string id, string en) =>
        Rejection.Of(code, pointer, $"{id} {Rule.Id} ({Article})", $"{en} {Rule.En} ({Article})");
}
