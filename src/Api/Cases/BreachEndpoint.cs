using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>POST /v1/breaches/report</c>: whom a breach touched: the persons of every case that was read in a time, by all keys or
/// by one that leaked, and until when they must be told (UU 27/2022, 3 × 24 hours).
/// </summary>
internal static class BreachEndpoint
{
    public static async Task<Results<Ok<BreachAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        CaseReadings readings,
        CaseArchive archive,
        CaseContext context
    )
    {
        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var from = Instant(fields!, "from");
        var (to, knownAt) = (Instant(fields!, "to"), Instant(fields!, "knownAt"));
        var key = fields!.OptionalText("keyId");
        if (from >= to)
        {
            fields.Fail(
                Rejection.Of("time-invalid", "/to", "'to' harus setelah 'from'.", "'to' must be after 'from'.")
            );
        }

        if (RequestJson.ProblemOf(fields.Fault) is { } fault)
        {
            return new ProblemResult(fault);
        }

        var read = new List<Reading>();
        await foreach (var reading in readings.ReadAsync(from, to, key, http.RequestAborted))
        {
            read.Add(reading);
        }

        var touched = new List<TouchedCase>();
        foreach (var group in read.GroupBy(reading => reading.Case))
        {
            var file = await archive.ReadAsync(group.Key, http.RequestAborted);
            touched.Add(new TouchedCase(group.Key, file?.Case, [.. group]));
        }

        // It names them all, so it is itself a reading.
        CaseId[] named = [.. touched.Where(each => each.Case is not null).Select(each => each.Id)];
        await readings.NoteAsync(Caller.Of(http).KeyId, named, "breach", null, http.RequestAborted);
        return Answer(touched, read.Count, knownAt + context.Rules.Privacy.BreachNotice);
    }

    private static Ok<BreachAnswer> Answer(List<TouchedCase> touched, int readings, DateTimeOffset noticeBy) =>
        TypedResults.Ok(
            new BreachAnswer(
                noticeBy,
                readings,
                touched.Count,
                touched.Select(each => each.Case).OfType<Case>().Select(CasePerson.Of).Distinct().Count(),
                touched.Sum(each => each.Reporters),
                touched.Select(each => new BreachedCase(
                    each.Id.Value,
                    each.Case is null,
                    each.Case?.Agency.Value,
                    each.Case is { } subject ? ShownPerson.Of(subject.Person, isMasked: false) : null,
                    each.Reporters,
                    each.Readings.Select(reading => new ReadingAnswer(
                        reading.KeyId,
                        reading.At,
                        reading.What,
                        reading.Reason
                    ))
                ))
            )
        );

    private static DateTimeOffset Instant(DataFields fields, string name) =>
        fields.OptionalInstant(name) ?? fields.Missing(name, default(DateTimeOffset));

    // Of an erased case nothing is left but that it was read.
    private sealed record TouchedCase(CaseId Id, Case? Case, IReadOnlyList<Reading> Readings)
    {
        // Those whose names were read; who they are is for the reporters' guardian to look up, and to tell.
        public int Reporters =>
            Readings.Any(reading => reading.What == "reporters")
                ? Case?.Reports.Count(filed => filed.Report.ReporterRef is not null) ?? 0
                : 0;
    }
}

/// <summary>Asks whom a breach touched.</summary>
/// <param name="From">The first instant of the readings.</param>
/// <param name="To">The last.</param>
/// <param name="KnownAt">When the breach became known; those touched must be told in time from then.</param>
/// <param name="KeyId">The key that leaked; all keys if left out.</param>
internal sealed record BreachRequest(
    DateTimeOffset From,
    DateTimeOffset To,
    DateTimeOffset KnownAt,
    string? KeyId = null
);

/// <summary>Whom a breach touched.</summary>
/// <param name="NoticeBy">Until when they must be told.</param>
/// <param name="Readings">How many readings there were.</param>
/// <param name="Cases">How many cases were read.</param>
/// <param name="Persons">How many persons they are about.</param>
/// <param name="Reporters">How many reporters' names were read.</param>
/// <param name="Items">The cases.</param>
internal sealed record BreachAnswer(
    DateTimeOffset NoticeBy,
    int Readings,
    int Cases,
    int Persons,
    int Reporters,
    IEnumerable<BreachedCase> Items
);

/// <summary>A case that was read. Of an erased one nothing is left but that.</summary>
internal sealed record BreachedCase(
    string Case,
    bool Erased,
    string? Agency,
    [property: JsonIgnore(Condition = WhenWritingNull)] ShownPerson? Person,
    int Reporters,
    IEnumerable<ReadingAnswer> Readings
);

/// <summary>A reading of a case: by which key, when, of what, and the reason that was given.</summary>
internal sealed record ReadingAnswer(string KeyId, DateTimeOffset At, string What, string? Reason);
