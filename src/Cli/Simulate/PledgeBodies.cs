using System.Buffers;
using System.Globalization;
using Netralitas.Cli.Events;
using Netralitas.Contracts;

namespace Netralitas.Cli.Simulate;

/// <summary>Writes the bodies of the timed phase. Safe for several threads, each with its own buffer.</summary>
public sealed class PledgeBodies
{
    private readonly IReadOnlyList<SimulatedAgency> agencies;
    private readonly PersonNumbers numbers;
    private readonly Templates[] spoken;
    private readonly Templates[] signed;

    /// <summary>Lays out every agency's events.</summary>
    /// <param name="agencies">The senders.</param>
    /// <param name="options">Election and seed.</param>
    /// <param name="day">The day of the ceremonies.</param>
    public PledgeBodies(IReadOnlyList<SimulatedAgency> agencies, SimulationOptions options, DateOnly day)
    {
        this.agencies = agencies;
        numbers = new PersonNumbers(options.Seed);
        spoken = agencies.Select(agency => Lay(agency, options, day, EventTypes.PledgeSpoken, "spoken")).ToArray();
        signed = agencies.Select(agency => Lay(agency, options, day, EventTypes.PactSigned, "signed")).ToArray();
    }

    /// <summary>Writes a batch as a JSON array, or one pledge as one structured event.</summary>
    /// <param name="request">Which pledges.</param>
    /// <param name="buffer">Cleared first; used again for the next request.</param>
    public void Write(PlannedRequest request, ArrayBufferWriter<byte> buffer)
    {
        var templates = (request.Kind == PledgeKind.Spoken ? spoken : signed)[request.Agency];
        buffer.ResetWrittenCount();
        var span = buffer.GetSpan((request.Pledges * (templates.LengthMax + 1)) + 1);
        buffer.Advance(
            request.Shape == RequestShape.Single
                ? WriteOne(span, templates, agencies[request.Agency].Ceremonies[request.Ceremony], request.Offset)
                : WriteBatch(span, templates, request)
        );
    }

    private int WriteBatch(Span<byte> to, Templates templates, PlannedRequest request)
    {
        var ceremonies = agencies[request.Agency].Ceremonies;
        var (index, at, length) = (request.Ceremony, request.Offset, 0);
        for (var written = 0; written < request.Pledges; written++)
        {
            while (at == ceremonies[index].Batched)
            {
                index++;
                at = 0;
            }

            to[length++] = (byte)(written == 0 ? '[' : ',');
            length += WriteOne(to[length..], templates, ceremonies[index], at++);
        }

        to[length++] = (byte)']';
        return length;
    }

    private int WriteOne(Span<byte> to, Templates templates, SimulatedCeremony ceremony, int place)
    {
        var pppk = place >= ceremony.Pns;
        var template = pppk ? templates.Pppk : templates.Pns;
        template.Write(to, numbers, ceremony.First + place, ceremony.Number, pppk);
        return template.Length;
    }

    private static Templates Lay(
        SimulatedAgency agency,
        SimulationOptions options,
        DateOnly day,
        string type,
        string kind
    )
    {
        var zone = agency.Offset.ToString("'+'hh':'mm", CultureInfo.InvariantCulture);
        return new Templates(Of("pns"), Of("pppk"));

        PledgeTemplate Of(string category) =>
            new(
                EventSource.Of(agency.Id),
                type,
                $"sim{options.Seed}-{kind}-",
                AgencyEvents.CeremonyPrefix(agency, options.Election),
                category,
                day.ToString("O", CultureInfo.InvariantCulture),
                zone
            );
    }

    private sealed record Templates(PledgeTemplate Pns, PledgeTemplate Pppk)
    {
        public int LengthMax => Math.Max(Pns.Length, Pppk.Length);
    }
}
