namespace Netralitas.Api.Tests.Cases.Acceptance;

/// <summary>Waits for what a node does by itself, in a moment of its own.</summary>
internal static class Soon
{
    private const int TriesMax = 1200;

    /// <summary>Looks again and again; fails if it does not come about at all.</summary>
    public static async Task IsTrueAsync(Func<Task<bool>> look, string what)
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            if (await look())
            {
                return;
            }

            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"never: {what}");
    }
}
