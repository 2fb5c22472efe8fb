using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>Who may say what, in plain words: what an institution was on the day it speaks of.</summary>
internal static class ModelParties
{
    private static readonly DateOnly KasnLast = new(2024, 8, 24);
    private static readonly DateOnly BknFirst = new(2024, 9, 4);

    /// <summary>Whether a sender of the script may say what it says.</summary>
    public static bool May(Told told, CaseScript script, bool isKnownToEmployer)
    {
        var (by, on) = (told.Sender.By, told.Event.Step.On);
        return by == "officer-1"
            || told.Event.Move switch
            {
                // Bawaslu assesses, and its register the case is in.
                CaseMove.InformationRequested or CaseMove.Assessed or CaseMove.Withdrawn => by == "kl.bawaslu",
                CaseMove.VerifiedByTaskForce or CaseMove.Forwarded => HandlesCases(by, on),
                CaseMove.Recommended or CaseMove.Closed => by == RecommenderOn(on),
                CaseMove.Blocked or CaseMove.Unblocked => by == "kl.bkn",
                // The rest is for the agency that employs the person, once it was told.
                _ => isKnownToEmployer && by == script.Employer,
            };
    }

    /// <summary>Whether an institution was of the joint decree on a day: one of them came to an end.</summary>
    public static bool HandlesCases(string agency, DateOnly on) =>
        agency is "kl.bawaslu" or "kl.bkn" || (agency == "kl.kasn" && on <= KasnLast);

    // Ten days there was nobody.
    private static string? RecommenderOn(DateOnly on) =>
        on <= KasnLast ? "kl.kasn"
        : on >= BknFirst ? "kl.bkn"
        : null;
}
