namespace Netralitas.Domain.Cases;

/// <summary>How far the examination of the person has come.</summary>
public sealed class CaseExamination
{
    /// <summary>The last summons: I, II, or 0 for none.</summary>
    public int SummonsRound { get; private set; }

    /// <summary>The day of the last summons to appear; null before the first.</summary>
    public DateOnly? AppearOn { get; private set; }

    /// <summary>How many summonses the person did not follow.</summary>
    public int Absences { get; private set; }

    /// <summary>Whether the person was examined in presence.</summary>
    public bool HasAppeared { get; private set; }

    /// <summary>Whether it may be decided: after an examination in presence, or on the evidence after two absences.</summary>
    public bool IsDone => HasAppeared || Absences >= ExaminationRules.Summonses;

    /// <summary>Takes an event into account; one that is about something else changes nothing.</summary>
    public void Apply(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Summoned it:
                (SummonsRound, AppearOn) = (it.Round, it.AppearOn);
                break;
            case CaseEvent.Examined { Result: ExaminationResult.Appeared }:
                HasAppeared = true;
                break;
            case CaseEvent.Examined:
                Absences++;
                break;
        }
    }
}
