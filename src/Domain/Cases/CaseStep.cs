namespace Netralitas.Domain.Cases;

/// <summary>What every event of a case says: when it took place, who says so, and on which papers.</summary>
/// <param name="On">The local day it took place.</param>
/// <param name="By">Who says so: an agency's id, an operator's key id, or <see cref="System"/>.</param>
/// <param name="Note">Reason or remark, or null.</param>
public sealed record CaseStep(DateOnly On, string By, string? Note = null)
{
    /// <summary>Who acts when a clock does.</summary>
    public const string System = "system";

    /// <summary>Minutes, decrees, letters and evidence, by reference and hash.</summary>
    public IReadOnlyList<CaseDocument> Documents { get; init; } = [];
}
