using System.Text;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

public sealed class AtRestTests : GrainTests
{
    [Fact]
    public async Task No_file_of_the_database_holds_a_word_of_whom_a_case_is_about_or_who_reported_it()
    {
        var digits = Say.Person(1).ToDigits();
        await Node.AcceptAsync(
            CaseSays.First,
            [
                CaseSays.Call(CaseSays.Reported(), id: "r-1", reporter: CaseSays.Reporter),
                .. CaseSays.UpToDecision(CaseSays.ReceivedOn).Select(said => CaseSays.Call(said)),
            ]
        );
        await Node.MatchAsync();
        await Node.Readings.NoteAsync("officer-1", [CaseSays.First], "case", null, Cancellation);

        var files = Files.ToList();
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await ReadAsync(file);
            string[] secrets =
            [
                digits,
                "Budi Santoso",
                "Camat",
                CaseSays.Narrative,
                "Siti Rahmawati",
                "siti@example.id",
                "LSM",
            ];
            Assert.All(
                secrets,
                secret => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"{file}: {secret}")
            );
        }

        // What proves that the search finds what is there: the stream's name is.
        Assert.Contains(files, file => ReadAsync(file).Result.AsSpan().IndexOf("kl.bawaslu/001-2023"u8) >= 0);
    }

    [Fact]
    public async Task Nothing_of_a_case_belongs_to_an_agency()
    {
        await Node.AcceptAsync(
            CaseSays.First,
            CaseSays.Call(CaseSays.Reported(), id: "r-1", reporter: CaseSays.Reporter)
        );
        await Node.Readings.NoteAsync("officer-1", [CaseSays.First], "case", "audit", Cancellation);

        var records = await Node.RecordsAsync();
        Assert.Equal(["reporters", "cases", "readings"], records.Select(record => record.Owner));
        Assert.All(records, record => Assert.True(CaseStreams.IsConfidential(record.Stream)));
        Assert.False(CaseStreams.IsConfidential("81.72/2023-11-27-balai-kota"));
    }

    [Fact]
    public async Task A_reader_of_the_log_alone_learns_no_number_from_the_claim_of_an_act()
    {
        await Node.DecideAsync(CaseSays.First);

        var claim = Assert.Single(await Node.RecordsAsync(), record => record.Identity?.Source == "urn:netralitas:act");
        Assert.Matches("^[0-9a-f]{64}$", claim.Identity!.Id);
        Assert.Equal(1, claim.Data.Length);
        Assert.Equal(CaseStatus.Decided, (await Node.ReadAsync(CaseSays.First)).Case.Status);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, CancellationToken.None);
        return bytes;
    }
}
