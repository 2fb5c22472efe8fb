using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;

namespace Netralitas.Grains.Messages;

/// <summary>A case's share of a request.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Calls">What is said of it, in order.</param>
[GenerateSerializer, Immutable, Alias("netralitas.case-share")]
public sealed record CaseShareMessage([property: Id(0)] string Case, [property: Id(1)] CaseCallMessage[] Calls)
{
    /// <summary>The message of a share.</summary>
    public static CaseShareMessage Of(CaseShare share) =>
        new(share.Case.Value, [.. share.Calls.Select(CaseCallMessage.Of)]);

    /// <summary>The share.</summary>
    public CaseShare Open() => new(CaseId.Parse(Case), [.. Calls.Select(call => call.Open())]);
}
