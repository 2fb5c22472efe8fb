using Netralitas.Pages.Tests.Browsing;

namespace Netralitas.Pages.Tests.Site;

/// <summary>What tests of pages share. Without Chromium each says so and is skipped.</summary>
public abstract class PagesTests(PagesSite site) : IAsyncLifetime
{
    private protected PagesSite Site => site;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Chromium.Missing is null, Chromium.Missing ?? "");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Fails with all that was found, one a line.</summary>
    private protected static void AssertNone(IEnumerable<string> found)
    {
        var all = found.Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} faults:\n{string.Join('\n', all)}");
    }
}
