using System.Globalization;
using Netralitas.EventLog;
using Netralitas.Identity.Filters;
using Netralitas.Testing.Databases;

namespace Netralitas.Identity.Tests.Filters;

public abstract class DatabaseSavedFilterStoreTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : DatabaseSavedFilterStoreTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : DatabaseSavedFilterStoreTests(new PostgresTestDatabase());

    [Fact]
    public async Task Views_are_listed_by_path_and_name_as_they_were_saved_and_only_to_their_owner()
    {
        var filters = (await Database.OpenAsync()).Filters;
        SavedFilter[] own = [View("/agencies", "b"), View("/agencies", "ä' --"), View("/overdue", "a")];
        foreach (var each in own.Reverse().Append(View("/agencies", "a") with { Owner = "other" }))
        {
            Assert.True(await filters.SaveAsync(each, Cancellation));
        }

        var reopened = (await Database.OpenAsync()).Filters;

        Assert.Equal(own, await reopened.ListAsync("me", Cancellation));
    }

    [Fact]
    public async Task Saving_under_the_same_name_replaces_the_view()
    {
        var filters = (await Database.OpenAsync()).Filters;
        await filters.SaveAsync(View("/cases", "a"), Cancellation);
        var changed = View("/cases", "a") with { Query = "?due=soon", SavedAt = Noon.AddDays(1) };

        Assert.True(await filters.SaveAsync(changed, Cancellation));

        Assert.Equal([changed], await filters.ListAsync("me", Cancellation));
    }

    [Fact]
    public async Task A_view_is_deleted_once_and_only_by_its_owner()
    {
        var filters = (await Database.OpenAsync()).Filters;
        await filters.SaveAsync(View("/cases", "a"), Cancellation);

        Assert.False(await filters.DeleteAsync("other", "/cases", "a", Cancellation));
        Assert.False(await filters.DeleteAsync("me", "/agencies", "a", Cancellation));
        Assert.True(await filters.DeleteAsync("me", "/cases", "a", Cancellation));
        Assert.False(await filters.DeleteAsync("me", "/cases", "a", Cancellation));
        Assert.Empty(await filters.ListAsync("me", Cancellation));
    }

    [Fact]
    public async Task An_owner_has_so_many_and_no_more_but_may_still_replace_one()
    {
        var filters = (await Database.OpenAsync()).Filters;
        for (var count = 0; count < ISavedFilterStore.CountMax; count++)
        {
            Assert.True(
                await filters.SaveAsync(View("/cases", count.ToString(CultureInfo.InvariantCulture)), Cancellation)
            );
        }

        Assert.False(await filters.SaveAsync(View("/cases", "one more"), Cancellation));
        Assert.True(await filters.SaveAsync(View("/cases", "0") with { Query = "?due=soon" }, Cancellation));
        Assert.True(await filters.SaveAsync(View("/cases", "x") with { Owner = "other" }, Cancellation));
        Assert.Equal(ISavedFilterStore.CountMax, (await filters.ListAsync("me", Cancellation)).Count);
    }

    [Theory]
    [InlineData("", "?q=a")]
    [InlineData("a\0b", "?q=a")]
    [InlineData("a", "")]
    public async Task What_no_database_could_keep_is_refused(string name, string query)
    {
        var filters = (await Database.OpenAsync()).Filters;

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await filters.SaveAsync(View("/cases", name) with { Query = query }, Cancellation)
        );
    }

    private static SavedFilter View(string path, string name) => new("me", path, name, "?province=81", Noon);
}
