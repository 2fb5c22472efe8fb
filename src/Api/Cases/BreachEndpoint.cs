using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>POST /v1/breaches/report</c>: whom a breach touched: the persons of every case that was read in a time, by all keys or
/// by one that leaked, and until when they must be told (UU 27/2022, 3 × 24 hours).
/// </summary>
internal static class BreachEndpoint
{
    public static async Task<IResult> HandleAsync(
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

    private static JsonBody Answer(List<TouchedCase> touched, int readings, DateTimeOffset noticeBy) =>
        new(json =>
        {
            json.WriteString("noticeBy", Rfc3339.Format(noticeBy));
            json.WriteNumber("readings", readings);
            json.WriteNumber("cases", touched.Count);
            json.WriteNumber(
                "persons",
                touched.Select(each => each.Case).OfType<Case>().Select(CasePerson.Of).Distinct().Count()
            );
            json.WriteNumber("reporters", touched.Sum(each => each.Reporters));
            json.WriteStartArray("items");
            foreach (var each in touched)
            {
                json.WriteStartObject();
                json.WriteString("case", each.Id.Value);
                json.WriteBoolean("erased", each.Case is null);
                json.WriteString("agency", each.Case?.Agency.Value);
                if (each.Case is { } subject)
                {
                    CaseJson.WritePerson(json, subject.Person, isMasked: false);
                }

                json.WriteNumber("reporters", each.Reporters);
                json.WriteStartArray("readings");
                foreach (var reading in each.Readings)
                {
                    json.WriteStartObject();
                    json.WriteString("keyId", reading.KeyId);
                    json.WriteString("at", Rfc3339.Format(reading.At));
                    json.WriteString("what", reading.What);
                    json.WriteString("reason", reading.Reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

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
