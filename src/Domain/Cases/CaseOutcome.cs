namespace Netralitas.Domain.Cases;

/// <summary>What a case came to, as retention rules name it.</summary>
public static class CaseOutcome
{
    /// <summary>A penalty was imposed, or the case was merged into one that goes on.</summary>
    public const string Violation = "violation";

    /// <summary>No penalty stands.</summary>
    public const string NoViolation = "noViolation";

    /// <summary>It was taken back.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The outcome of a case that has ended.</summary>
    public static string Of(Case subject) =>
        subject.Status switch
        {
            CaseStatus.Withdrawn => Withdrawn,
            CaseStatus.Merged => Violation,
            _ => subject.Penalty is null ? NoViolation : Violation,
        };
}
