using System.Globalization;
using System.Text;
using Netralitas.Bench.Load;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Violations;
using Netralitas.Grains;
using Netralitas.Grains.Cases;

namespace Netralitas.Dues;

/// <summary>Reports cases through their grains, some received two days earlier than the rest and so due two days earlier.</summary>
/// <param name="grains">Reaches the grains.</param>
/// <param name="today">The day the rest is received.</param>
internal sealed class CaseLoad(IGrainFactory grains, DateOnly today)
{
    private const int AtOnce = 256;
    private const int Earlier = 2;

    private static readonly TimeZoneName Zone = TimeZoneName.TryParse("WITA", out var zone) ? zone : default;
    private static readonly AgencyId Bawaslu = AgencyId.Parse("kl.bawaslu");
    private static readonly AgencyId Jembrana = AgencyId.Parse("51.01");

    /// <summary>Reports them all; throws if one is refused.</summary>
    public Task ReportAsync(int cases, int early, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, cases),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (number, _) =>
            {
                var id = CaseId.Parse(string.Create(CultureInfo.InvariantCulture, $"{Bawaslu}/perkara-{number}"));
                var said = Report(number, number < early ? today.AddDays(-Earlier) : today);
                var share = new CaseShare(id, [new CaseCall(0, null, CaseSender.Of(Bawaslu), said)]);
                var reply = await grains.TellAsync(share, CancellationToken.None);
                if (reply.Accepted != 1)
                {
                    throw new InvalidOperationException($"{id}: {reply.Others[0].Rejection?.Detail.En}");
                }
            }
        );

    private static CaseEvent.Reported Report(int number, DateOnly on)
    {
        var nip = Encoding.ASCII.GetBytes(PersonNumbers.Of(number).ToString(CultureInfo.InvariantCulture));
        var person = PersonNumber.TryRead(nip, PersonCategory.Pns, out var read)
            ? read
            : throw new InvalidOperationException("the load makes valid numbers only");
        return new CaseEvent.Reported(
            new CaseStep(on, Bawaslu.Value),
            new ViolationReport(
                new ReportedPerson(PersonCategory.Pns, person, "Nama", "Kepala Seksi", OfficialRank.Supervisor),
                Jembrana,
                null,
                ActId.Parse("social-media-support"),
                on,
                on,
                ElectionId.Parse("pilkada-2024"),
                null,
                null,
                ReportOrigin.Finding,
                "Membagikan unggahan pasangan calon pada akun pribadi."
            ),
            Zone
        );
    }
}
