using System.Diagnostics.CodeAnalysis;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Pledges;

namespace Netralitas.Domain.Elections;

/// <summary>
/// The elections known, from <c>data/elections.json</c>, checked when it is read; and what administrators have set their target
/// dates to since. Who reads sees each election whole, before a change or after it.
/// </summary>
public sealed class ElectionCalendar
{
    private readonly Lock change = new();
    private volatile Contents contents;

    private ElectionCalendar(IReadOnlyList<Election> all) => contents = new Contents(all);

    /// <summary>Every election, in the file's order.</summary>
    public IReadOnlyList<Election> All => contents.All;

    /// <summary>The election of an identifier; false if there is none.</summary>
    public bool TryFind(ElectionId id, [NotNullWhen(true)] out Election? election) =>
        contents.ById.TryGetValue(id, out election);

    /// <summary>Puts one more change of an election's target date in force. An election that is not in the file is passed over.</summary>
    public void SetTarget(ElectionId id, TargetChange set)
    {
        lock (change)
        {
            contents = new Contents([
                .. contents.All.Select(each =>
                    each.Id == id ? each with { TargetChanges = [.. each.TargetChanges, set] } : each
                ),
            ]);
        }
    }

    /// <summary>
    /// Reads a calendar. Refused: no election, or more than can be counted; an id that is no slug or stands there twice; a stage that ends before it
    /// starts; a target date after the voting day; no day the candidates of a contest were fixed in the nation, two such days
    /// for one region, or one after the voting day; a fact without source or confidence.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names line and field.</exception>
    public static ElectionCalendar Parse(ReadOnlySpan<byte> json)
    {
        var elections = FactNode.Parse(json).Get("elections");
        var items = elections.Items("id");
        if (items.Count > UniquePledges.ElectionsMax)
        {
            throw elections.Fault($"must not hold more than {UniquePledges.ElectionsMax}");
        }

        return new ElectionCalendar([.. items.Select(ReadElection)]);
    }

    private static Election ReadElection(FactNode item)
    {
        var votingDay = item.Get("votingDay").Day();
        var stages = item.Get("stages").Items("id");
        return new Election(
            ElectionId.Parse(item.Get("id").Slug()),
            item.Get("name").Bilingual(),
            item.Get("regime").Slug(),
            votingDay,
            [.. stages.Select(ReadStage).OrderBy(stage => stage.From)],
            CandidatesFixedReader.Read(item.Get("fixings"), votingDay),
            ReadTarget(item.Get("target"), votingDay),
            item.Source()
        );
    }

    private static ElectionStage ReadStage(FactNode item)
    {
        var from = item.Get("from").Day();
        var to = item.Find("to")?.Day();
        return to < from
            ? throw item.Get("to").Fault($"{to:yyyy-MM-dd} lies before the stage's first day {from:yyyy-MM-dd}")
            : new ElectionStage(item.Get("id").Slug(), item.Get("name").Bilingual(), from, to, item.Source());
    }

    private static TargetDate ReadTarget(FactNode item, DateOnly votingDay)
    {
        var day = item.Get("date").Day();
        return day > votingDay
            ? throw item.Get("date").Fault($"{day:yyyy-MM-dd} lies after the voting day {votingDay:yyyy-MM-dd}")
            : new TargetDate(day, item.Get("basis").Bilingual(), item.Source());
    }

    private sealed class Contents(IReadOnlyList<Election> all)
    {
        public IReadOnlyList<Election> All { get; } = all;

        public Dictionary<ElectionId, Election> ById { get; } = all.ToDictionary(election => election.Id);
    }
}
