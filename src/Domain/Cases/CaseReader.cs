namespace Netralitas.Domain.Cases;

/// <summary>Who reads cases.</summary>
/// <param name="Sender">An agency, or an operator.</param>
/// <param name="IsEntitled">Whether they are an operator whose role includes every case.</param>
public sealed record CaseReader(CaseSender Sender, bool IsEntitled)
{
    /// <summary>Whether they may read this case: an agency only what it is a party to.</summary>
    public bool MayRead(Case subject, CaseRules rules, DateOnly today) =>
        Sender.Agency is not null ? Sender.PartiesIn(subject, rules, today) != CaseParties.None : IsEntitled;
}
