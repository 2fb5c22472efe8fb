using System.Globalization;
using System.Text;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Ceremonies;

/// <summary>Shares as the edge would make them of a request.</summary>
internal static class Say
{
    public static readonly CeremonyId BalaiKota = CeremonyId.Parse("81.72/2023-11-27-balai-kota");

    public static readonly CeremonyId Kecamatan = CeremonyId.Parse("81.72/kecamatan-dullah-utara");

    public static PersonKey Person(int serial) =>
        PersonKey.TryPack(
            Encoding.ASCII.GetBytes($"198609262010011{serial.ToString("D3", CultureInfo.InvariantCulture)}"),
            PersonCategory.Pns,
            out var key
        )
            ? key
            : throw new FormatException($"serial {serial} has more than three digits");

    public static PersonKey[] Persons(params int[] serials) => [.. serials.Select(Person)];

    public static EventIdentity Identity(string id) => new("/agencies/81.72", id);

    public static CeremonyEvent.Held Held(params ElectionId[] elections) =>
        new(new CeremonyFacts { Elections = elections.Length > 0 ? elections : [Shipped.Pemilu] });

    /// <summary>An empty share of a ceremony whose agency is known.</summary>
    public static CeremonyShare Of(CeremonyId ceremony) =>
        new(ceremony) { Agency = Shipped.Agency(ceremony.Agency.Value) };

    /// <summary>Each person signs, one event each.</summary>
    public static CeremonyShare Signs(CeremonyId ceremony, params int[] serials) => Of(ceremony).Sign(serials);

    public static CeremonyShare Sign(this CeremonyShare share, params int[] serials)
    {
        foreach (var serial in serials)
        {
            share.Pledge(Person(serial), PledgeKind.Signed);
        }

        return share;
    }

    public static CeremonyShare Pledge(
        this CeremonyShare share,
        PersonKey person,
        PledgeKind kind,
        PersonCategory category = PersonCategory.Pns,
        DateTimeOffset? time = null
    )
    {
        share.Add(new PledgeItem(share.NextIndex(), person, category, kind, time?.UtcTicks ?? 0));
        return share;
    }

    /// <summary>A list of persons who signed, as one event.</summary>
    public static CeremonyShare Roll(this CeremonyShare share, params int[] serials)
    {
        var roll = new CeremonyCall.RollCall(
            share.NextIndex(),
            PledgeKind.Signed,
            PersonCategory.Pns,
            Persons(serials),
            Time: null
        );
        share.Calls.Add(roll);
        return share;
    }

    public static CeremonyShare Report(this CeremonyShare share, CeremonyEvent happened, string? id = null)
    {
        var identity = id is null ? null : Identity(id);
        share.Calls.Add(new CeremonyCall.Report(share.NextIndex(), identity, happened));
        return share;
    }

    public static CeremonyShare Withdraw(
        this CeremonyShare share,
        int serial,
        string id,
        DateTimeOffset? time = null
    ) =>
        share.Report(
            new CeremonyEvent.PledgeWithdrawn(
                PledgeKind.Signed,
                PersonCategory.Pns,
                Person(serial),
                "salah orang",
                time
            ),
            id
        );

    private static int NextIndex(this CeremonyShare share) =>
        share.Calls.Sum(call => call is CeremonyCall.Pledges run ? run.Items.Count : 1);
}
