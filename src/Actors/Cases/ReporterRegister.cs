using System.Text.Json;
using Netralitas.Actors.Codec;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;

namespace Netralitas.Actors.Cases;

/// <summary>
/// Who reported, apart from what was reported: in streams of their own, sealed under keys of their own, so that who has a
/// case's papers has no reporter.
/// </summary>
/// <param name="context">The log and the keys.</param>
public sealed class ReporterRegister(CaseContext context)
{
    /// <summary>The type of its records.</summary>
    public const string Type = "id.netralitas.reporter.kept.v1";

    private const string Source = "urn:netralitas:reporter";

    /// <summary>Keeps a reporter under a name; once, however often it is asked.</summary>
    public async Task KeepAsync(CaseId id, string name, Reporter reporter, CancellationToken cancellation)
    {
        var stream = CaseStreams.ReportersOf(id);
        var seal =
            await context.Vault.GetAsync(stream, cancellation)
            ?? throw new InvalidOperationException($"{id}: its reporters were erased");
        var data = seal.Close(Type, JsonPayload.Of(json => Write(json, name, reporter)));
        NewRecord[] records =
        [
            new NewRecord(Type, context.Actors.Clock.GetUtcNow(), new EventIdentity(Source, name), data),
        ];
        await Retry.OnConflictAsync(
            async () =>
            {
                var head = await context.Actors.Log.ReadHeadAsync(stream, cancellation);
                var result = await context.Actors.Log.AppendAsync(new Append(stream, head, records), cancellation);
                return result is AppendResult.Committed or AppendResult.IdentityTaken;
            },
            stream
        );
    }

    /// <summary>Every reporter of a case by name, those of reports that never made it into the case too; none once they were erased.</summary>
    public async Task<IReadOnlyDictionary<string, Reporter>> ReadAsync(CaseId id, CancellationToken cancellation)
    {
        var stream = CaseStreams.ReportersOf(id);
        var found = new Dictionary<string, Reporter>(StringComparer.Ordinal);
        if (await context.Vault.FindAsync(stream, cancellation) is not { } seal)
        {
            return found;
        }

        await foreach (var record in context.Actors.Log.ReadStreamAsync(stream, 0, cancellation))
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
