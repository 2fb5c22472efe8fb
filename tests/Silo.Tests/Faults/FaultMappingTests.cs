using System.Reflection;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Faults;
using Netralitas.Grains.Hosting;
using Netralitas.Silo.Tests.Messages;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace Netralitas.Silo.Tests.Faults;

public sealed class FaultMappingTests
{
    private const string Words = "basis data tidak menjawab";

    public static TheoryData<Exception> Carried =>
        [
            new LogUnavailableException(Words, new IOException("putus")),
            new LogFullException(Words),
            new ActorContendedException(Words),
            new ActorUnreachableException(Words, new TimeoutException()),
        ];

    [Theory]
    [MemberData(nameof(Carried), DisableDiscoveryEnumeration = true)]
    public async Task What_an_actor_throws_on_one_silo_its_caller_on_another_sees(Exception thrown)
    {
        var leaving = await Assert.ThrowsAsync<ActorFaultException>(() => new FaultFilter().Invoke(CallThat(thrown)));
        var arriving = (Exception)Wire.Read(Wire.Write(leaving));

        var seen = await Assert.ThrowsAnyAsync<Exception>(() => CallAsync(arriving));

        Assert.Equal((thrown.GetType(), Words), (seen.GetType(), seen.Message));
    }

    [Fact]
    public async Task A_silo_that_does_not_answer_leaves_the_outcome_unknown()
    {
        Exception[] silences =
        [
            new TimeoutException(Words),
            new SiloUnavailableException(Words),
            new ConnectionFailedException(Words),
        ];
        foreach (var silence in silences)
        {
            var seen = await Assert.ThrowsAsync<ActorUnreachableException>(() => CallAsync(silence));
            Assert.Equal(Words, seen.Message);
        }
    }

    [Fact]
    public async Task A_fault_of_ours_is_not_disguised()
    {
        var bug = new InvalidOperationException(Words);

        Assert.Same(
            bug,
            await Assert.ThrowsAsync<InvalidOperationException>(() => new FaultFilter().Invoke(CallThat(bug)))
        );
        Assert.Same(bug, await Assert.ThrowsAsync<InvalidOperationException>(() => CallAsync(bug)));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_not_told_of_a_fault()
    {
        using var gaveUp = new CancellationTokenSource();
        var call = GrainCall.MakeAsync(() => new TaskCompletionSource<int>().Task, gaveUp.Token);

        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static Task<int> CallAsync(Exception thrown) =>
        GrainCall.MakeAsync(() => Task.FromException<int>(thrown), TestContext.Current.CancellationToken);

    private static IIncomingGrainCallContext CallThat(Exception thrown)
    {
        var call = DispatchProxy.Create<IIncomingGrainCallContext, Throwing>();
        ((Throwing)call).Thrown = thrown;
        return call;
    }

    /// <summary>A call whose grain throws.</summary>
    public class Throwing : DispatchProxy
    {
        public Exception Thrown { get; set; } = new NotSupportedException();

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => Task.FromException(Thrown);
    }
}
