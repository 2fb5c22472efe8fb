using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;

namespace Netralitas.Grains.Cases;

/// <summary>
/// One act is punished once, in the whole nation: the case that punishes it takes a name for the act in the log, and the log
/// lets nobody take a name twice. If its decision is annulled, another case may take the next name.
/// </summary>
/// <param name="context">The log and the keys.</param>
/// <param name="subject">The case that punishes.</param>
internal sealed class ActClaims(CaseContext context, Case subject)
{
    private const string Source = "urn:netralitas:act";

    private readonly CaseArchive archive = new(context);
    private readonly HashSet<EventIdentity> taken = [];
    private EventIdentity? free;

    /// <summary>Whether another case has punished the act of a person. If not, <see cref="Take"/> gives what was found.</summary>
    public async Task<bool> IsPunishedElsewhereAsync(PersonKey person)
    {
        var found = await FindAsync(person);
        free = found is { IsFree: true } ? found.Value.Name : null;
        return found is null;
    }

    /// <summary>
    /// The name that was free when last asked; null if there is none to take. Looked up once only: whoever took it since is
    /// found out by the append.
    /// </summary>
    public EventIdentity? Take()
    {
        var name = free;
        free = null;
        return name is not null && taken.Add(name) ? name : null;
    }

    // The first name that is free or the case's own; null if another case holds the act.
    private async Task<(EventIdentity Name, bool IsFree)?> FindAsync(PersonKey person)
    {
        for (var number = 0; ; number++)
        {
            var name = NameOf(person, number);
            if (await context.Shared.Log.FindAsync(name, CancellationToken.None) is not { } record)
            {
                return (name, true);
            }

            if (record.Stream == CaseStreams.Of(subject.Id))
            {
                return (name, false);
            }

            if (!await IsAnnulledAsync(record))
            {
                return null;
            }
        }
    }

    private async Task<bool> IsAnnulledAsync(LogRecord claim) =>
        CaseStreams.TryParse(claim.Stream, out var other)
        && await archive.ReadAsync(other, CancellationToken.None) is { Case.Status: CaseStatus.Annulled };

    private EventIdentity NameOf(PersonKey person, int number) =>
        new(
            Source,
            context.Vault.Name(
                "act",
                person.ToDigits(),
                subject.Report.Act.Value,
                DayText.Of(subject.Report.OccurredOn),
                // Staff outside the civil service have their agency's own numbers.
                person.IsNonAsn
                    ? subject.Agency.Value
                    : "",
                number.ToString(CultureInfo.InvariantCulture)
            )
        );
}
