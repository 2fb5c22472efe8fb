using Netralitas.Domain.Cases;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>A case that anybody tries anything on; only what the rules allow happens. After each event it is checked.</summary>
internal sealed class CaseTrial
{
    // More than all ladders of all clocks: an agenda that does not empty itself is caught, not waited for.
    private const int RingsMax = 200;

    public Case Case { get; } = CaseStory.Nothing().Case;

    public List<CaseEvent> Log { get; } = [];

    public HashSet<CaseStatus> Seen { get; } = [];

    public DateTimeOffset Now { get; private set; } = new(2024, 10, 20, 3, 0, 0, TimeSpan.Zero);

    public void Try(Attempt attempt)
    {
        if (attempt.What % 10 == 0)
        {
            Pass(TimeSpan.FromHours(attempt.When % 700));
        }
        else
        {
            Send(AttemptEvents.Of(attempt, Case), takesEffect: attempt.Which % 2 == 0);
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time)
    {
        Now += time;
        for (var rings = 0; CaseAgenda.DueAt(Case, Shipped.CaseRules, Now) is { } due; rings++)
        {
            Assert.InRange(rings, 0, RingsMax);
            Happen(due.Event);
        }

        var next = CaseAgenda.NextDue(Case, Shipped.CaseRules);
        Assert.True(next is null || next > Now, $"due at {next:O}, and it is {Now:O}");
    }

    /// <summary>Sends an event, which happens if the rules allow it.</summary>
    public void Send(CaseEvent said, bool takesEffect)
    {
        // As the grain does: what took effect by itself before the day of the event comes first.
        while (
            takesEffect
            && Case.Exists
            && CaseAgenda.EffectBefore(Case, Shipped.CaseRules, Earlier(said.Step.On)) is { } due
        )
        {
            Happen(due.Event);
        }

        if (CaseDecider.Refuse(Case, said, CaseStory.SenderOf(said.Step.By), Shipped.CaseRules, Now) is not { } refused)
        {
            Happen(said);
        }
        else
        {
            Assert.NotEqual(refused.Detail.Id, refused.Detail.En);
        }
    }

    private void Happen(CaseEvent happened)
    {
        var (wasStatus, wasEnded) = (Case.Status, Case.EndedOn);
        Case.Apply(happened);
        Log.Add(happened);
        Seen.Add(Case.Status);
        if (wasEnded is not null)
        {
            Assert.Equal((wasStatus, wasEnded), (Case.Status, Case.EndedOn));
        }

        CaseInvariants.Hold(Case, Log);
    }

    private DateTimeOffset Earlier(DateOnly day)
    {
        var start = CaseAgenda.StartOf(day, Case.TimeZone);
        return start < Now ? start : Now;
    }
}
