using System.Globalization;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Persons;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Nation;

public sealed class NationFiguresTests
{
    private static readonly Election Pilkada = Shipped.Elections.TryFind(Shipped.Pilkada, out var election)
        ? election
        : throw new InvalidOperationException("pilkada-2024 is not shipped");

    [Fact]
    public void Agencies_add_up_by_status_and_persons()
    {
        var figures = new NationFigures();
        foreach (
            var row in new[] { Silent("81.72"), Held("52", roll: null), Held("51.01", new CategoryCounts(10, 5, 9)) }
        )
        {
            figures.Add(AgencyStanding.Of(row, Pilkada, threshold: 1, At("2024-10-01T00:00:00+07:00")));
        }

        Assert.Equal((3, 1), (figures.Total, figures.Overdue));
        Assert.Equal(1, figures.Count(AgencyStatus.NotStarted));
        Assert.Equal(2, figures.Count(AgencyStatus.Reported));
        Assert.Equal(0, figures.Count(AgencyStatus.Complete));
        Assert.Equal(new CategoryCounts(10, 5, 9), figures.Roll);
        Assert.Equal(new CategoryCounts(6, 0, 2), figures.Spoken);
        Assert.Equal(new CategoryCounts(8, 0, 0), figures.Signed);
    }

    [Theory]
    [InlineData("81.72", "2024-09-24T14:59:59Z", false)]
    [InlineData("81.72", "2024-09-24T15:00:00Z", true)]
    [InlineData("52", "2024-09-24T15:00:00Z", false)]
    [InlineData("52", "2024-09-24T16:00:00Z", true)]
    [InlineData("62.11", "2024-09-24T16:00:00Z", false)]
    [InlineData("62.11", "2024-09-24T17:00:00Z", true)]
    public void A_silent_agency_is_overdue_from_its_own_midnight(string agency, string now, bool overdue) =>
        Assert.Equal(overdue, AgencyStanding.Of(Silent(agency), Pilkada, threshold: 1, At(now)).IsOverdue);

    [Fact]
    public void An_agency_stands_with_each_election_apart()
    {
        var pemilu = Shipped.Elections.All.Single(election => election.Id == Shipped.Pemilu);
        var now = At("2024-10-01T00:00:00+07:00");

        Assert.Equal(AgencyStatus.Reported, AgencyStanding.Of(Held("52", roll: null), Pilkada, 1, now).Status);
        var standing = AgencyStanding.Of(Held("52", roll: null), pemilu, 1, now);
        Assert.Equal((AgencyStatus.NotStarted, true), (standing.Status, standing.IsOverdue));
        Assert.Null(standing.Figures);
    }

    private static AgencyLine Silent(string agency) => AgencyLine.Of(Shipped.Agency(agency));

    private static AgencyLine Held(string agency, CategoryCounts? roll) =>
        Silent(agency) with
        {
            Roll = roll,
            Figures =
            [
                new ElectionFigures(Shipped.Pilkada, 0, 1, 0, new CategoryCounts(3, 0, 1), new CategoryCounts(4, 0, 0)),
            ],
        };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
