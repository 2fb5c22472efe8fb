using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Security;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Silo.Tests.Acceptance;

/// <summary>What one silo learns of what another did.</summary>
public sealed class BoardAcrossSilosTests(TwoSilos cluster) : NodeTests(cluster), IClassFixture<TwoSilos>
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public async Task Both_silos_sums_soon_show_what_either_acknowledged_and_never_claim_to_before_they_do(
        int told,
        int asked
    )
    {
        var agency = Node.NewAgency();
        var system = cluster.At(told, (await Node.AgencyAsync(agency)).Key);
        var viewer = cluster.At(asked, (await Node.OperatorAsync()).Key);
        await cluster.SettleAsync();
        var before = (await NationAsync(viewer)).Number("/persons/spoken");

        var answer = await system.SendAllAsync(
            Sent.Held($"{agency}/apel", Pemilu),
            Sent.Roll($"{agency}/apel", Nip.Range(0, 7))
        );

        var acknowledged = answer.Expect(200).Number("/position");
        await Eventually.IsTrueAsync(
            async () =>
            {
                var nation = await NationAsync(viewer);
                var (spoken, position) = (nation.Number("/persons/spoken"), nation.Number("/position"));
                Assert.Contains(spoken, (int[])[before, before + 7]);
                Assert.True(spoken == before + 7 || position < acknowledged, $"{position} of {acknowledged}");
                return spoken == before + 7;
            },
            "the summary shows it"
        );
    }

    [Fact]
    public async Task An_agency_asked_at_the_other_silo_answers_with_what_was_acknowledged_a_moment_ago()
    {
        var agency = Node.NewAgency();
        var key = (await Node.AgencyAsync(agency)).Key;
        (await cluster.At(0, key).SendAsync(Sent.Held($"{agency}/apel", Pemilu))).Expect(200);
        for (var count = 1; count <= 20; count++)
        {
            await cluster.At(count % 2, key).SendAsync(Sent.Spoken($"{agency}/apel", Nip.Of(count)));

            var figures = await cluster.At((count + 1) % 2, key).GetAsync($"/v1/agencies/{agency}?election={Pemilu}");

            Assert.Equal(count, figures.Expect(200).Number("/spoken/persons"));
        }
    }

    [Fact]
    public async Task A_key_made_or_revoked_at_one_silo_is_soon_good_or_refused_at_the_other()
    {
        var (first, second) = (
            cluster.Each[0].GetRequiredService<KeyCache>(),
            cluster.Each[1].GetRequiredService<KeyCache>()
        );
        var (key, stored) = await first.CreateAsync(AgencyId.Parse("52"), null, "satu", "test", Cancellation);
        var holder = cluster.At(1, key.Reveal());

        await Eventually.IsTrueAsync(async () => await StatusAsync(holder) == 200, "the key is good");
        Assert.NotNull(second.Find(key.Reveal()));
        await first.RevokeAsync(stored.Id, "test", Cancellation);
        await Eventually.IsTrueAsync(async () => await StatusAsync(holder) == 401, "the key is refused");
    }

    private static async Task<Answer> NationAsync(KeyHolder viewer) =>
        (await viewer.GetAsync($"/v1/summary?election={Pemilu}")).Expect(200);

    private static async Task<int> StatusAsync(KeyHolder holder) => (await holder.GetAsync("/v1/elections")).Status;
}
