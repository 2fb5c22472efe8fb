using Netralitas.Grains.Hosting;

namespace Netralitas.Grains.Tests.Hosting;

public sealed class ActorDirectoryTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly ManualClock clock = new();
    private readonly ActorDirectory<int, Actor> directory;
    private int made;

    public ActorDirectoryTests() => directory = NewDirectory();

    [Fact]
    public void Calls_to_one_id_reach_one_actor()
    {
        Assert.Equal([1, 1, 2, 1], [Call(7), Call(7), Call(8), Call(7)]);
        Assert.Equal(2, directory.Count);
    }

    [Fact]
    public void An_idle_actor_is_let_go_and_the_next_call_makes_it_anew()
    {
        Call(7);
        clock.Advance(Idle);
        Call(8);

        directory.LetGoIdle(Idle, countMax: 10);

        Assert.Equal([2], directory.Actors.Select(actor => actor.Number));
        Assert.Equal(3, Call(7));
    }

    [Fact]
    public void An_actor_called_a_moment_ago_stays()
    {
        Call(7);
        clock.Advance(Idle - TimeSpan.FromSeconds(1));

        directory.LetGoIdle(Idle, countMax: 10);

        Assert.Equal(1, Call(7));
    }

    [Fact]
    public void The_longest_idle_ones_go_while_there_are_too_many()
    {
        foreach (var id in new[] { 1, 2, 3, 4 })
        {
            Call(id);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Call(1);
        directory.LetGoIdle(Idle, countMax: 2);

        Assert.Equal([1, 4], directory.Actors.Select(actor => actor.Number).Order());
    }

    [Fact]
    public void An_actor_something_waits_for_is_kept()
    {
        Call(7);
        directory.Actors.Single().IsBusy = true;
        clock.Advance(Idle);

        directory.LetGoIdle(Idle, countMax: 0);

        Assert.Equal(1, Call(7));
    }

    [Fact]
    public void A_call_that_finds_its_actor_just_let_go_is_made_to_its_successor()
    {
        Call(7);
        Assert.True(directory.Actors.Single().TryLetGo());

        Assert.Equal(2, Call(7));
        Assert.Equal(1, directory.Count);
    }

    [Fact]
    public async Task New_actors_may_appear_while_idle_ones_are_looked_for()
    {
        const int Rounds = 300;
        const int ActorsEach = 1_000;
        for (var round = 0; round < Rounds; round++)
        {
            var busy = NewDirectory();
            var calling = Task.Run(
                () => Enumerable.Range(0, ActorsEach).Count(id => Call(busy, id) > 0),
                TestContext.Current.CancellationToken
            );
            while (!calling.IsCompleted)
            {
                busy.LetGoIdle(Idle, ActorsEach);
            }

            Assert.Equal(ActorsEach, await calling);
            Assert.Equal(ActorsEach, busy.Count);
        }
    }

    private ActorDirectory<int, Actor> NewDirectory() =>
        new(_ => new Actor(Interlocked.Increment(ref made)), actor => actor.TryLetGo(), clock);

    private int Call(int id) => Call(directory, id);

    private static int Call(ActorDirectory<int, Actor> actors, int id) =>
        actors.Call(id, (Actor actor, out int number) => actor.TryCall(out number));

    private sealed class Actor(int number)
    {
        private volatile bool isGone;

        public int Number => number;

        public bool IsBusy { get; set; }

        public bool TryCall(out int answer)
        {
            answer = number;
            return !isGone;
        }

        public bool TryLetGo() => isGone = isGone || !IsBusy;
    }
}
