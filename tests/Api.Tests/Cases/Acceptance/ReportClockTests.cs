using System.Text.Json;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Acceptance;

public abstract class ReportClockTests(TestNode node) : CaseTests(node)
{
    // Friday 5 April 2024 is the last working day before the Eid holidays, which end on Monday the 15th.
    [Theory]
    [InlineData(Pemilu, "2024-04-24", "met")]
    [InlineData(Pilkada, "2024-04-12", "late")]
    public async Task Over_Eid_2024_seven_working_days_of_pemilu_are_longer_than_seven_days_of_pilkada(
        string election,
        string lastDay,
        string state
    )
    {
        var id = NewCase();
        var report = SentCase.Report(
            Node.NewAgency(),
            NewPerson(),
            occurredOn: "2024-04-04",
            knownOn: "2024-04-05",
            on: "2024-04-22",
            election: election
        );
        await TellAsync(Bawaslu, "reported", id, report);

        var clock = (await CaseAsync(id)).At("/clocks").EnumerateArray().Single(each => Word(each, "id") == "report");

        Assert.Equal(
            ("2024-04-05", lastDay, "2024-04-22", state),
            (Word(clock, "startedOn"), Word(clock, "lastDay"), Word(clock, "stoppedOn"), Word(clock, "state"))
        );
        Assert.Equal(
            election == Pemilu
                ? "UU 7/2017 art. 454; the text was not read"
                : "UU 10/2016 and the laws it amends, art. 134; the text was not read",
            Word(clock, "basis")
        );
        Assert.True(clock.GetProperty("holidaysKnown").GetBoolean());
    }

    private static string? Word(JsonElement clock, string name) => clock.GetProperty(name).GetString();
}
