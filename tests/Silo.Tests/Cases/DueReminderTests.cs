using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;

namespace Netralitas.Silo.Tests.Cases;

public sealed class DueReminderTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    [Fact]
    public async Task Silos_share_one_reminder_which_has_what_is_due_done_though_nobody_asks()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        var cases = await DueCases.RegisterAsync(database, 20);
        await using var one = await StartAsync();
        await using var two = await StartAsync();

        await Eventually.IsTrueAsync(() => cases.AreDoneAsync(two.Services), "the reminder had it done");

        await cases.ExpectEachOnceAsync(one.Services);
        var reminder = Assert.Single(await ReadRemindersAsync(one.Services));
        Assert.Equal((DueGrain.Reminder, TimeSpan.FromMinutes(1)), (reminder.ReminderName, reminder.Period));
    }

    private static async Task<IList<ReminderEntry>> ReadRemindersAsync(IServiceProvider silo)
    {
        var grain = silo.GetRequiredService<IGrainFactory>().GetGrain<IDueGrain>(0).GetGrainId();
        return (await silo.GetRequiredService<IReminderTable>().ReadRows(grain)).Reminders;
    }

    private Task<RunningSilo> StartAsync() =>
        RunningSilo.StartAsync($"--Netralitas:Postgres={database.ConnectionString}");
}
