namespace Netralitas.Grains.Turns;

/// <summary>What waits for a grain's next turn.</summary>
internal abstract class Call
{
    /// <summary>Answers whoever waits that it could not be.</summary>
    public abstract void Fail(Exception failure);
}

/// <summary>What waits for a grain's next turn, with its answer.</summary>
/// <typeparam name="TAnswer">What it is answered.</typeparam>
internal abstract class Call<TAnswer> : Call
{
    // Answers go on within the turn that gives them: it runs on the grain's own scheduler, and so does who waits.
    private readonly TaskCompletionSource<TAnswer> answer = new();

    /// <summary>Completes when it is answered.</summary>
    public Task<TAnswer> Answer => answer.Task;

    /// <summary>Answers it.</summary>
    public void Reply(TAnswer with) => answer.TrySetResult(with);

    /// <inheritdoc />
    public override void Fail(Exception failure) => answer.TrySetException(failure);
}
