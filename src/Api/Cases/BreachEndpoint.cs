using Netralitas.Actors.Cases;
using Netralitas.Actors.Codec;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>POST /v1/breaches/report</c>: whom a breach touched: the persons of every case that was read in a time, by all keys or
/// by one that leaked, and until when they must be told (UU 27/2022, 3 × 24 hours).
/// </summary>
internal static class BreachEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        ReadingRegister readings,
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

        if (CaseProblems.OfFields(fields.Fault) is { } fault)
        {
            return new ProblemResult(fault);
        }

        var read = new List<Reading>();
        await foreach (var reading in readings.ReadAsync(from, to, key, http.RequestAborted))
        {
            read.Add(reading);
        }

        var touched = new List<(CaseFile File, IReadOnlyList<Reading> Readings)>();
        foreach (var group in read.GroupBy(reading => reading.Case))
        {
            if (await archive.ReadAsync(group.Key, http.RequestAborted) is { } file)
            {
                touched.Add((file, [.. group]));
            }
        }

        return Answer(touched, read.Count, knownAt + context.Rules.Privacy.BreachNotice);
    }

    private static JsonBody Answer(
        List<(CaseFile File, IReadOnlyList<Reading> Readings)> touched,
        int readings,
        DateTimeOffset noticeBy
    ) =>
        new(json =>
        {
            json.WriteString("noticeBy", Rfc3339.Format(noticeBy));
            json.WriteNumber("readings", readings);
            json.WriteNumber("cases", touched.Count);
            json.WriteNumber("persons", touched.Select(each => CasePerson.Of(each.File.Case)).Distinct().Count());
            json.WriteStartArray("items");
            foreach (var (file, by) in touched)
            {
                json.WriteStartObject();
                json.WriteString("case", file.Case.Id.Value);
                json.WriteString("agency", file.Case.Agency.Value);
                CaseJson.WritePerson(json, file.Case.Person, isMasked: false);
                json.WriteBoolean("reportersRead", by.Any(reading => reading.What == "reporters"));
                json.WriteStartArray("readings");
                foreach (var reading in by)
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
}
