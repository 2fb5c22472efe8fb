using Netralitas.Identity.Accounts;
using Netralitas.Identity.Tests.Sessions;
using Netralitas.Testing.Databases;

namespace Netralitas.Identity.Tests.Accounts;

public abstract class DatabaseAccountJournalTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : DatabaseAccountJournalTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseAccountJournalTests(new PostgresTestDatabase());

    [Fact]
    public async Task What_was_done_is_listed_the_latest_first_for_all_or_for_one()
    {
        var journal = (await Database.OpenAsync()).People.Journal;
        var made = new AccountEvent(Noon, "siti", "created", "key", "verifier");
        var failed = new AccountEvent(Noon.AddHours(1), "budi", "failed", "–", null);
        var seen = new AccountEvent(Noon.AddHours(2), "siti", "signed-in", "account:siti", null);
        foreach (var each in new[] { made, failed, seen })
        {
            await journal.NoteAsync(each, Cancellation);
        }

        Assert.Equal([seen, failed, made], await journal.ListAsync(null, 10, Cancellation));
        Assert.Equal([seen, made], await journal.ListAsync("siti", 10, Cancellation));
        Assert.Equal([seen], await journal.ListAsync(null, 1, Cancellation));
    }

    [Fact]
    public async Task Data_keys_are_the_same_on_every_node_and_each_is_kept_once()
    {
        var (one, two) = ((await Database.OpenAsync()).People.DataKeys, (await Database.OpenAsync()).People.DataKeys);
        await one.AddAsync("a", "<key/>", Cancellation);
        await two.AddAsync("a", "<other/>", Cancellation);
        await two.AddAsync("b", "<b/>", Cancellation);

        Assert.Equal(["<key/>", "<b/>"], await one.ListAsync(Cancellation));
    }
}
