namespace Netralitas.Domain.Violations;

/// <summary>When, in the contest it concerned, an act must have happened for a catalogue's entry to hold.</summary>
public enum ActStage
{
    /// <summary>Before the candidates of the contest were fixed (<i>penetapan</i>).</summary>
    BeforeFixing,

    /// <summary>From the day they were fixed.</summary>
    AfterFixing,

    /// <summary>At any time.</summary>
    Any,
}
