using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Who reported, apart from what was reported: in streams of their own, sealed under keys of their own, so that who has a
/// case's papers has no reporter.
/// </summary>
/// <param name="context">The log and the keys.</param>
public sealed class CaseReporters(CaseContext context)
{
    /// <summary>The type of its records.</summary>
    public const string Type = "id.netralitas.reporter.kept.v1";

    private const string Source = "urn:netralitas:reporter";

    /// <summary>Keeps reporters under their names, together; each once, however often it is asked.</summary>
    public async Task KeepAsync(
        CaseId id,
        IReadOnlyCollection<(string Ref, Reporter Reporter)> given,
        CancellationToken cancellation
    )
    {
        if (given.Count == 0)
        {
            return;
        }

        var stream = CaseStreams.ReportersOf(id);
        var seal =
            await context.Vault.GetAsync(stream, cancellation)
            ?? throw new InvalidOperationException($"{id}: its reporters were erased");
        var now = context.Shared.Clock.GetUtcNow();
        await Retry.OnConflictAsync(
            async () =>
            {
                var head = await context.Shared.Log.ReadHeadAsync(stream, cancellation);
                var records = new List<NewRecord>(given.Count);
                foreach (var (name, reporter) in given.DistinctBy(each => each.Ref, StringComparer.Ordinal))
                {
                    var identity = new EventIdentity(Source, name);
                    if (await context.Shared.Log.FindAsync(identity, cancellation) is null)
                    {
                        var kept = JsonPayload.Of(json => Write(json, name, reporter));
                        records.Add(new NewRecord(Type, now, identity, seal.Close(Type, kept)));
                    }
                }

                return records.Count == 0
                    || await context.Shared.Log.AppendAsync(new Append(stream, head, records), cancellation)
                        is AppendResult.Committed;
            },
            stream
        );
    }

    /// <summary>Every reporter of a case by name, those of reports that never made it into the case too; none once they were erased.</summary>
    /// <exception cref="FormatException">Their key is missing, or a record was changed.</exception>
    public async Task<IReadOnlyDictionary<string, Reporter>> ReadAsync(CaseId id, CancellationToken cancellation)
    {
        var stream = CaseStreams.ReportersOf(id);
        var found = new Dictionary<string, Reporter>(StringComparer.Ordinal);
        if (await context.Vault.FindAsync(stream, cancellation) is not { } seal)
        {
            // Nobody reported by name, or they were erased; a key that is only missing is neither.
            _ =
                (await context.Shared.Log.ReadHeadAsync(stream, cancellation)).Version == 0
                || await context.Vault.WasErasedAsync(stream, cancellation);
            return found;
        }

        await foreach (var record in context.Shared.Log.ReadStreamAsync(stream, 0, cancellation))
        {
            using var document = JsonDocument.Parse(seal.Open(record.Type, record.Data.Span));
            var data = new DataFields(document.RootElement);
            found[data.Text("ref")] = new Reporter(
                data.Text("name"),
                data.OptionalText("contact"),
                data.OptionalText("institution")
            );
        }

        return found;
    }

    private static void Write(Utf8JsonWriter json, string name, Reporter reporter)
    {
        json.WriteString("ref", name);
        json.WriteString("name", reporter.Name);
        if (reporter.Contact is not null)
        {
            json.WriteString("contact", reporter.Contact);
        }

        if (reporter.Institution is not null)
        {
            json.WriteString("institution", reporter.Institution);
        }
    }
}
