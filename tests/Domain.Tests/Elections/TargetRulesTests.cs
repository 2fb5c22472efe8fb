using Netralitas.Domain.Elections;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Elections;

public sealed class TargetRulesTests
{
    private static readonly ElectionId Pilkada = ElectionId.Parse("pilkada-2024");
    private static readonly DateTimeOffset Now = new(2024, 9, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ElectionCalendar calendar = ElectionCalendar.Parse(DataFile.Read("data/elections.json"));

    private Election Election => calendar.All.Single(each => each.Id == Pilkada);

    [Theory]
    [InlineData("2024-11-27")]
    [InlineData("2024-09-25")]
    [InlineData("2000-01-01")]
    public void Any_day_up_to_the_voting_day_may_be_set(string day) =>
        Assert.Null(TargetRules.Refuse(Election, DateOnly.Parse(day, null), "SE baru", changesSeen: 0));

    [Theory]
    [InlineData("2024-11-28", "SE baru", "target-after-voting-day", "/date")]
    [InlineData("1999-12-31", "SE baru", "date-out-of-range", "/date")]
    [InlineData("2024-09-24", "SE baru", "target-unchanged", "/date")]
    [InlineData(null, "SE baru", "field-missing", "/date")]
    [InlineData("2024-09-25", " ", "text-empty", "/reason")]
    [InlineData("2024-09-25", "a\u0000b", "text-control-character", "/reason")]
    public void What_cannot_be_meant_is_refused(string? day, string reason, string code, string pointer)
    {
        var refused = TargetRules.Refuse(Election, day is null ? null : DateOnly.Parse(day, null), reason, null);

        Assert.Equal((code, pointer), (refused?.Code, refused?.Pointer));
    }

    [Fact]
    public void Who_decided_on_an_older_history_is_told()
    {
        calendar.SetTarget(Pilkada, new TargetChange(new DateOnly(2024, 10, 1), "SE", "a", Now));

        var refused = TargetRules.Refuse(Election, new DateOnly(2024, 10, 2), "SE", changesSeen: 0);

        Assert.Equal(TargetRules.MovedOn, refused?.Code);
        Assert.Null(TargetRules.Refuse(Election, new DateOnly(2024, 10, 2), "SE", changesSeen: 1));
        Assert.Null(TargetRules.Refuse(Election, new DateOnly(2024, 10, 2), "SE", changesSeen: null));
    }

    [Fact]
    public void The_last_change_is_in_force_and_the_files_own_date_stays_known()
    {
        var before = Election;

        calendar.SetTarget(Pilkada, new TargetChange(new DateOnly(2024, 10, 1), "satu", "a", Now));
        calendar.SetTarget(Pilkada, new TargetChange(new DateOnly(2024, 9, 30), "dua", "b", Now));

        Assert.Equal(new DateOnly(2024, 9, 30), Election.TargetDate);
        Assert.Equal("dua", Election.TargetChange?.Reason);
        Assert.Equal(["satu", "dua"], Election.TargetChanges.Select(change => change.Reason));
        Assert.Equal(new DateOnly(2024, 9, 24), Election.Target.Day);
        Assert.Equal(new DateOnly(2024, 9, 24), before.TargetDate);
        Assert.True(calendar.TryFind(Pilkada, out var found));
        Assert.Same(Election, found);
        Assert.Empty(calendar.All.Single(each => each.Id != Pilkada).TargetChanges);
    }

    [Fact]
    public void A_change_of_an_election_that_is_not_in_the_file_is_passed_over()
    {
        calendar.SetTarget(ElectionId.Parse("pemilu-2029"), new TargetChange(new DateOnly(2029, 1, 1), "SE", "a", Now));

        Assert.All(calendar.All, election => Assert.Empty(election.TargetChanges));
    }
}
