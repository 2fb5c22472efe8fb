using Netralitas.Actors.Nation;
using Netralitas.Api.Pages.Nation;
using Netralitas.Api.Queries;
using Netralitas.Api.Tests.Hosting;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;

namespace Netralitas.Api.Tests.Pages.Nation;

public sealed class RecentChangesTests
{
    private static readonly DateTimeOffset Start = new(2024, 10, 7, 0, 30, 0, TimeSpan.Zero);
    private static readonly ElectionId Pilkada = ElectionId.Parse("pilkada-2024");
    private static readonly ElectionId Pemilu = ElectionId.Parse("pemilu-2024");

    private readonly StandingClock clock = new(Start);
    private readonly RecentChanges changes;

    public RecentChangesTests() => changes = new RecentChanges(new CompletionSettings(0.95), clock);

    [Fact]
    public void A_change_is_told_with_what_it_added_and_when()
    {
        changes.Note(Row("51.01", 100), Row("51.01", 130));

        var change = Assert.Single(changes.Read(Pilkada));
        Assert.Equal((AgencyId.Parse("51.01"), 30, Start), (change.Agency, change.Spoken, change.Last));
        Assert.Equal(AgencyStatus.Reported, change.Status);
        Assert.Empty(changes.Read(Pemilu));
    }

    [Fact]
    public void An_agency_that_goes_on_stays_one_entry_in_its_place_whose_figures_grow()
    {
        changes.Note(null, Row("51.01", 10));
        Wait(TimeSpan.FromMinutes(1));
        changes.Note(null, Row("81.72", 1));
        Wait(TimeSpan.FromMinutes(4));
        changes.Note(Row("51.01", 10), Row("51.01", 25));

        var told = changes.Read(Pilkada);

        Assert.Equal(["81.72", "51.01"], told.Select(change => change.Agency.Value));
        Assert.Equal((25, Start, Start.AddMinutes(5)), (told[1].Spoken, told[1].Began, told[1].Last));
    }

    [Fact]
    public void After_a_pause_it_begins_anew()
    {
        changes.Note(null, Row("51.01", 10));
        Wait(TimeSpan.FromMinutes(6));
        changes.Note(Row("51.01", 10), Row("51.01", 8));

        Assert.Equal(-2, Assert.Single(changes.Read(Pilkada)).Spoken);
    }

    [Fact]
    public void What_is_no_longer_recent_is_forgotten()
    {
        changes.Note(null, Row("51.01", 10));
        Wait(TimeSpan.FromMinutes(16));

        Assert.Empty(changes.Read(Pilkada));
    }

    [Fact]
    public void A_line_whose_figures_are_the_same_tells_nothing()
    {
        changes.Note(Row("51.01", 10), Row("51.01", 10));

        Assert.Empty(changes.Read(Pilkada));
    }

    private void Wait(TimeSpan time) => clock.MoveTo(clock.GetUtcNow() + time);

    private static AgencyRow Row(string agency, int spoken) =>
        new(
            AgencyId.Parse(agency),
            "Kabupaten",
            AgencyKind.Regency,
            agency[..2],
            TimeZoneName.Jakarta,
            null,
            [new ElectionFigures(Pilkada, 0, 1, 0, new CategoryCounts(spoken, 0, 0), default)],
            spoken
        );
}
