namespace Netralitas.Domain.Violations;

/// <summary>What a violation is, by law. Computed from act, day and stage; never asked of a reporter.</summary>
public enum ViolationCategory
{
    /// <summary><i>Kode etik</i>: answered by a moral sanction (PP 42/2004).</summary>
    Ethics,

    /// <summary><i>Disiplin</i>: answered by a disciplinary penalty (PP 94/2021).</summary>
    Discipline,
}
