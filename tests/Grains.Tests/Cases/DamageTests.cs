using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

/// <summary>A database that is not whole: what is damaged is told, and stops nothing else.</summary>
public sealed class DamageTests : GrainTests
{
    private static CaseCall Report => CaseSays.Call(CaseSays.Reported(), id: "r-1", reporter: CaseSays.Reporter);

    [Fact]
    public async Task A_record_with_one_byte_flipped_leaves_the_other_cases_on_the_list_of_a_node_that_starts()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        await Node.AcceptAsync(CaseSays.Second, Said(CaseSays.Bkn));
        var record = Assert.Single(await Node.RecordsAsync(CaseStreams.Of(CaseSays.First)));
        var data = record.Data.ToArray();
        data[data.Length / 2] ^= 1;
        await ChangeAsync(record.Position, data);

        var started = await StartAsync();
        await started.MatchAsync();

        Assert.Equal([CaseSays.Second], started.CaseList.Lines.Select(line => line.Id));
        var (id, why) = Assert.Single(started.CaseProjection.Unreadable);
        Assert.Equal(CaseSays.First, id);
        Assert.Contains("cases/kl.bawaslu/001-2023 version 1", why, StringComparison.Ordinal);
        var withdrawn = CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn);
        await started.AcceptAsync(CaseSays.Second, CaseSays.Call(withdrawn));
        await Assert.ThrowsAsync<FormatException>(() => started.RefuseAsync(CaseSays.First, CaseSays.Call(withdrawn)));
    }

    [Fact]
    public async Task A_case_that_was_unreadable_is_back_when_the_node_that_starts_finds_it_mended()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        var record = Assert.Single(await Node.RecordsAsync(CaseStreams.Of(CaseSays.First)));
        await ChangeAsync(record.Position, [1, 2, 3]);
        await Node.FollowAsync(Node.CaseProjection);
        Assert.Empty(Node.CaseList.Lines);

        await ChangeAsync(record.Position, record.Data.ToArray());
        var withdrawn = CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn);
        await (await StartAsync()).AcceptAsync(CaseSays.First, CaseSays.Call(withdrawn));
        await Node.FollowAsync(Node.CaseProjection);

        Assert.Equal(CaseStatus.Withdrawn, Node.CaseList.Find(CaseSays.First)?.Status);
        Assert.Empty(Node.CaseProjection.Unreadable);
    }

    [Fact]
    public async Task A_damaged_key_leaves_the_other_cases_on_the_list()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        await Node.AcceptAsync(CaseSays.Second, Said(CaseSays.Bkn));
        await ExecuteAsync(
            $"UPDATE case_keys SET wrapped = x'{new string('0', 120)}' WHERE stream = '{CaseStreams.Of(CaseSays.First)}'"
        );

        var started = await StartAsync();
        await started.MatchAsync();

        Assert.Equal([CaseSays.Second], started.CaseList.Lines.Select(line => line.Id));
        Assert.Equal(CaseSays.First, Assert.Single(started.CaseProjection.Unreadable).Key);
    }

    [Fact]
    public async Task A_missing_key_is_no_erasure_and_the_reporters_stay()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        await Node.AcceptAsync(CaseSays.Second, Said(CaseSays.Bkn));
        await ExecuteAsync($"DELETE FROM case_keys WHERE stream = '{CaseStreams.Of(CaseSays.First)}'");

        var started = await StartAsync();
        var withdrawn = CaseSays.Call(CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn));
        await Assert.ThrowsAsync<FormatException>(() => started.RefuseAsync(CaseSays.First, withdrawn));
        await Assert.ThrowsAsync<FormatException>(() => started.ReadAsync(CaseSays.First));
        await started.MatchAsync();

        Assert.Equal([CaseSays.Second], started.CaseList.Lines.Select(line => line.Id));
        Assert.Contains(
            "its key is missing",
            Assert.Single(started.CaseProjection.Unreadable).Value,
            StringComparison.Ordinal
        );
        Assert.Equal(
            CaseSays.Reporter,
            Assert.Single(await started.Reporters.ReadAsync(CaseSays.First, Cancellation)).Value
        );
        Assert.Null(await started.CaseKeys.FindAsync(CaseStreams.Of(CaseSays.First), Cancellation));
    }

    [Fact]
    public async Task Reporters_whose_key_is_missing_are_not_said_to_be_none()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        await ExecuteAsync($"DELETE FROM case_keys WHERE stream = '{CaseStreams.ReportersOf(CaseSays.First)}'");

        var started = await StartAsync();
        await Assert.ThrowsAsync<FormatException>(() => started.Reporters.ReadAsync(CaseSays.First, Cancellation));
    }

    [Fact]
    public async Task A_refused_event_leaves_what_is_due_as_it_was()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        var due = await Node.Cases.Dues.ReadNextAsync(Cancellation);
        Assert.Single(await Node.Cases.Dues.ClaimAsync(due!.Value, 1, TimeSpan.FromDays(1), Cancellation));
        var before = await RowsAsync();

        var early = CaseSays.Call(CaseSays.Plain(CaseMove.Delivered, CaseSays.ReceivedOn));
        Assert.Equal("move-out-of-order", await Node.RefuseAsync(CaseSays.First, early));
        Assert.Equal("case-unknown", await Node.RefuseAsync(CaseSays.Second, early));

        Assert.StartsWith("cases/kl.bawaslu/001-2023 1 ", before, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0;", before, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    private static CaseCall Said(CaseSender sender) => CaseSays.Call(CaseSays.Reported(sender: sender), sender);

    private Task ChangeAsync(long position, byte[] data) =>
        ExecuteAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"UPDATE records SET data = x'{Convert.ToHexString(data)}' WHERE position = {position}"
            )
        );

    private async Task<string> RowsAsync() =>
        (string)
            (
                await ExecuteAsync(
                    "SELECT group_concat(stream || ' ' || version || ' ' || due_at || ' ' || claimed_until || ';') FROM dues"
                )
            )!;
}
