using Netralitas.Pages.Tests.Site;
using Netralitas.Testing.Events;

namespace Netralitas.Pages.Tests.OperatorsDay;

/// <summary>The sample nation before anybody has an account, with some more evidence that waits to be judged.</summary>
internal sealed class Morning : SampleNation
{
    /// <summary>An agency that is late, and declares its roll in the course of the day.</summary>
    public const string Late = "51.02";

    public const string Case = "kl.bawaslu/hari-ini";

    protected override bool HasGuest => false;

    protected override async Task FillAsync()
    {
        await base.FillAsync();
        foreach (var agency in new[] { "32.01", "33.01", "34.01" })
        {
            await TellAsync(agency, Sent.Held($"{agency}/apel", Pilkada));
        }

        await SayAsync("kl.bawaslu", "reported", Case, SentCase.Report("51.01", Nip.Of(950)));
    }
}
