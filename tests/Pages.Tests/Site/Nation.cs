using Microsoft.Extensions.DependencyInjection;
using Netralitas.EventLog;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Pages.Tests.Browsing;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Site;

/// <summary>A node that is told of a nation through its own API.</summary>
public abstract class Nation : SqliteNode, IAsyncLifetime
{
    protected const string Pemilu = "pemilu-2024";
    protected const string Pilkada = "pilkada-2024";

    // The list of cases is kept twice a second.
    private static readonly TimeSpan KeepTwice = TimeSpan.FromSeconds(1.5);

    // Many times what it takes on a machine that does much else.
    private const int LooksMax = 100;

    public override string? Missing => Chromium.Missing;

    /// <summary>What of it an address may name.</summary>
    internal abstract Places Places { get; }

    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Missing is null)
        {
            Places.Key = (await AgencyAsync(Places.Agency)).KeyId;
            if (HasGuest)
            {
                await InviteAsync();
            }

            await FillAsync();
            await RestAsync();
        }
    }

    /// <summary>Whether somebody is invited from the start; else nobody has an account.</summary>
    protected virtual bool HasGuest => true;

    /// <summary>Tells it everything.</summary>
    protected abstract Task FillAsync();

    // What it was told is followed by what the node says itself: periods that are over, merges it proposes. A page that is
    // opened twice says the same only when all of that is written.
    private async Task RestAsync()
    {
        var dues = Services.GetRequiredService<IDueStore>();
        var log = Services.GetRequiredService<IEventLog>();
        var (before, isAtRest) = (log.Position, false);
        for (var looks = 0; !isAtRest; looks++)
        {
            Assert.True(looks < LooksMax, $"the nation does not come to rest: log position {log.Position}");
            await Task.Delay(KeepTwice);
            var isDue = await dues.CountAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None) > 0;
            isAtRest = !isDue && log.Position == before;
            before = log.Position;
        }
    }

    private async Task InviteAsync()
    {
        var register = Services.GetRequiredService<AccountRegister>();
        var made = await register.TryCreateAsync(
            "tamu",
            "Tamu Rekaan",
            null,
            OperatorRole.Viewer,
            "uji",
            CancellationToken.None
        );
        Assert.True(made);
        (Places.Login, Places.Invitation) = (
            "tamu",
            await register.MakeLinkAsync("tamu", "uji", CancellationToken.None)
        );
    }

    /// <summary>Says something of a case.</summary>
    protected Task SayAsync(string sender, string move, string id, object data) =>
        TellAsync(sender, SentCase.Event(sender, move, id, data));

    /// <summary>Sends what must be accepted.</summary>
    protected async Task TellAsync(string sender, params string[] events)
    {
        var answer = (await (await AgencyAsync(sender)).SendAllAsync(events)).Expect(200);
        Assert.True(answer.Number("/accepted") == events.Length, answer.Text);
    }

    /// <summary>Judges the evidence of an agency's ceremony.</summary>
    protected async Task ReviewAsync(string agency, string slug, string verb, string body)
    {
        var verifier = await OperatorAsync(OperatorRole.Verifier);
        (await verifier.PostAsync($"/v1/agencies/{agency}/ceremonies/{slug}/{verb}", body)).Expect(200);
    }
}
