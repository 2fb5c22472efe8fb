using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Agencies.Reminders;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Agencies.Reminders;

public sealed class ReminderSenderTests : GrainTests
{
    private static readonly AgencyId Mataram = AgencyId.Parse("52.71");
    private static readonly AgencyId Nobody = AgencyId.Parse("kl.tidak-ada");

    [Fact]
    public async Task Each_agency_finds_the_reminder_in_its_own_stream_once_however_often_it_is_sent()
    {
        var (register, sender) = Parts();
        var round = Round(AgencySays.Tual, Mataram);

        var first = await SendAsync(sender, round);
        var again = await SendAsync(sender, round);

        Assert.All(first, each => Assert.Equal(Outcome.Accepted, each.Outcome));
        Assert.All(again, each => Assert.Equal(Outcome.Duplicate, each.Outcome));
        var read = Assert.Single(await register.OfAsync(AgencySays.Tual, Cancellation));
        Assert.Equal(("Perihal 81.72", "Teks 81.72", "kunci"), (read.Said.Subject, read.Said.Text, read.Said.By));
        var noted = Assert.Single(await register.ReadAsync(Cancellation));
        Assert.Equal([AgencySays.Tual, Mataram], noted.Agencies);
    }

    [Fact]
    public async Task A_second_go_notes_only_whom_the_first_did_not_reach()
    {
        var (register, sender) = Parts();
        var round = Round(AgencySays.Tual);
        await SendAsync(sender, round);

        await SendAsync(sender, round with { Agencies = [AgencySays.Tual, Mataram] });

        var noted = await register.ReadAsync(Cancellation);
        Assert.Equal(
            [
                [AgencySays.Tual],
                [Mataram],
            ],
            noted.Select(each => each.Agencies)
        );
        Assert.All(noted, each => Assert.Equal(round.Id, each.Id));
    }

    [Fact]
    public async Task The_same_reminder_with_another_text_reminds_nobody_again()
    {
        var (register, sender) = Parts();
        var round = Round(AgencySays.Tual);
        await SendAsync(sender, round);

        var other = await sender.SendAsync(round, _ => ("Perihal", "Lain"), Cancellation);

        Assert.Equal(Outcome.Conflict, Assert.Single(other).Outcome);
        Assert.Single(await register.OfAsync(AgencySays.Tual, Cancellation));
    }

    [Fact]
    public async Task An_agency_nobody_knows_is_named_and_holds_up_no_other()
    {
        var (register, sender) = Parts();

        var outcomes = await SendAsync(sender, Round(Nobody, Mataram));

        Assert.Equal((Outcome.Rejected, "agency-unknown"), (outcomes[0].Outcome, outcomes[0].Why?.Code));
        Assert.Equal(Outcome.Accepted, outcomes[1].Outcome);
        Assert.Equal([Mataram], Assert.Single(await register.ReadAsync(Cancellation)).Agencies);
    }

    [Fact]
    public async Task A_reminder_changes_nothing_of_what_an_agency_is()
    {
        await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 10)));
        var before = await Node.AskAsync(AgencySays.Tual);

        await SendAsync(Parts().Sender, Round(AgencySays.Tual));

        foreach (var node in new[] { Node, await StartAsync() })
        {
            var after = await node.AskAsync(AgencySays.Tual);
            Assert.Equal(before.Agency.Name, after.Agency.Name);
            Assert.Equal(10, after.Agency.Roll?.Total.Pns);
            Assert.True(after.Position > before.Position);
        }
    }

    [Fact]
    public async Task More_agencies_than_there_can_be_are_refused()
    {
        var many = Enumerable.Repeat(AgencySays.Tual, ReminderSender.AgenciesMax + 1).ToArray();

        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(Parts().Sender, Round(many)));
    }

    private (ReminderRegister Register, ReminderSender Sender) Parts()
    {
        var register = new ReminderRegister(Node.Log, TimeProvider.System);
        return (register, new ReminderSender(Node.Grains, register));
    }

    private static Task<IReadOnlyList<ReminderOutcome>> SendAsync(ReminderSender sender, ReminderRound round) =>
        sender.SendAsync(round, agency => ($"Perihal {agency}", $"Teks {agency}"), Cancellation);

    private static ReminderRound Round(params AgencyId[] agencies) =>
        new(ReminderId.Create(), null, ElectionId.Parse("pilkada-2024"), "Perihal", "Teks", "kunci", agencies);
}
