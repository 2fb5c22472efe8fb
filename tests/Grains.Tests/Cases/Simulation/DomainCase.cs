using Netralitas.Domain.Cases;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>A case through the real decider and the real agenda, in memory: what its grain does, without log and keys.</summary>
internal sealed class DomainCase(CaseScript script)
{
    private static readonly CaseRules Rules = Shipped.CaseRules;

    private readonly Case subject = new(script.Id);
    private readonly List<CaseEvent> history = [];
    private readonly HashSet<string> accepted = [];

    public string Outcome => Simulation.Outcome.Of(subject, history);

    /// <summary>How many of the tells were taken.</summary>
    public int Accepted => accepted.Count;

    /// <summary>Codes of what was refused.</summary>
    public HashSet<string> Refusals { get; } = [];

    public CaseStatus Status => subject.Status;

    public int Blocks => subject.Blocks.Count(block => block.IsBlocked);

    public int Rungs => history.OfType<CaseEvent.ClockRang>().Count();

    public void Live(Downtime downtime, DateTimeOffset until)
    {
        foreach (var told in script.All)
        {
            LookUntil(told.At, downtime);
            Tell(told);
        }

        LookUntil(until, downtime);
        Ring(until);
    }

    private void LookUntil(DateTimeOffset end, Downtime downtime)
    {
        while (CaseAgenda.NextDue(subject, Rules) is { } due && downtime.Over(due) is var look && look < end)
        {
            var before = history.Count;
            Ring(look);
            Assert.True(history.Count > before, $"{script.Id}: due at {due:O}, but nothing happened at {look:O}");
        }
    }

    private void Tell(Told told)
    {
        var day = CaseAgenda.StartOf(told.Event.Step.On, subject.TimeZone);
        while (subject.Exists && CaseAgenda.EffectBefore(subject, Rules, day < told.At ? day : told.At) is { } effect)
        {
            Apply(effect.Event);
        }

        var said = told.Event is CaseEvent.Reported it
            ? it with
            {
                TimeZone = CaseSays.Zone(ZoneOf(script.HoursAhead)),
            }
            : told.Event;
        if (!accepted.Contains(told.Id))
        {
            if (CaseDecider.Refuse(subject, said, told.Sender, Rules, told.At) is { } refused)
            {
                Refusals.Add(refused.Code);
            }
            else
            {
                accepted.Add(told.Id);
                Apply(said);
            }
        }

        Ring(told.At);
    }

    private void Ring(DateTimeOffset now)
    {
        while (CaseAgenda.DueAt(subject, Rules, now) is { } due)
        {
            Apply(due.Event);
        }
    }

    private void Apply(CaseEvent happened)
    {
        subject.Apply(happened);
        history.Add(happened);
    }

    private static string ZoneOf(int hours) =>
        hours switch
        {
            7 => "WIB",
            8 => "WITA",
            _ => "WIT",
        };
}
