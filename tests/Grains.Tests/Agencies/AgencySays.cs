using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Tests.Ceremonies;

namespace Netralitas.Grains.Tests.Agencies;

/// <summary>What agencies say of themselves, as the edge would hand it on.</summary>
internal static class AgencySays
{
    public static readonly AgencyId Tual = AgencyId.Parse("81.72");

    public static readonly AgencyId Central = AgencyId.Parse("kl.bkn");

    public static TimeZoneName Zone { get; } = TimeZoneName.TryParse("WIB", out var zone) ? zone : default;

    public static AgencyEvent.Registered Registered(string name) => new(name, AgencyKind.Institution, "31", Zone);

    public static AgencyEvent.RollDeclared RollOf(AgencyId agency, int pns, int day = 1)
    {
        Assert.True(UnitId.TryParse($"{agency}/pusat", out var unit));
        var persons = new CategoryCounts(pns, Pppk: 0, NonAsn: 0);
        return new AgencyEvent.RollDeclared(
            new Roll(new DateOnly(2023, 11, day), [new RollUnit(unit, "Pusat", persons)])
        );
    }

    /// <summary>A share whose events are known by <c>id-0</c>, <c>id-1</c> and so on.</summary>
    public static AgencyShare Of(AgencyId agency, string id, params AgencyEvent[] said) =>
        new(agency, [.. said.Select((event_, index) => new AgencyCall(index, Say.Identity($"{id}-{index}"), event_))]);
}
