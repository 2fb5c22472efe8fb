namespace Netralitas.Domain.Wording;

/// <summary>A point of a reference, ready to be compared with.</summary>
/// <param name="Text">How it reads with every slot filled as the reference fills it.</param>
/// <param name="Units">Its words and slots.</param>
/// <param name="Clauses">The clauses required of it.</param>
internal sealed record ReferencePoint(
    string Text,
    IReadOnlyList<ReferenceUnit> Units,
    IReadOnlyList<RequiredClause> Clauses
)
{
    /// <summary>What a point beyond the reference's last is compared with.</summary>
    public static ReferencePoint None { get; } = new("", [], []);
}
