namespace Netralitas.Testing;

/// <summary>
/// Waits for what comes about by itself. The bound is far over what it ever takes: it makes a test that would hang fail.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(20);

    public static async Task IsTrueAsync(Func<Task<bool>> isSo, string what)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(Bound);
        while (!await isSo())
        {
            Assert.False(bound.IsCancellationRequested, $"waited {Bound} and more until {what}");
            await Task.Delay(AskEvery, CancellationToken.None);
        }
    }

    public static Task IsTrueAsync(Func<bool> isSo, string what) => IsTrueAsync(() => Task.FromResult(isSo()), what);
}
