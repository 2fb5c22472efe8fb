using System.Text.RegularExpressions;

namespace Netralitas.Architecture.Tests;

/// <summary>Which room may enter which: an arrow that runs backwards does not get in.</summary>
public sealed class RoomTests
{
    // What a room may reference at most.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Contracts"] = [],
        ["EventLog"] = [],
        ["Grains"] = ["Domain", "Contracts", "EventLog"],
        // Of the log its database's connection; of the domain what an agency and a rejection are.
        ["Identity"] = ["Domain", "Contracts", "EventLog"],
        ["Api"] = ["Contracts", "Grains", "Identity"],
        ["Pages"] = ["Contracts", "Grains", "Identity"],
        ["Silo"] = ["Domain", "Contracts", "EventLog", "Grains", "Identity", "Api", "Pages"],
        ["Cli"] = ["Contracts", "EventLog"],
    };

    // Rooms that may keep something in the database themselves.
    private static readonly string[] SpeakSql = ["EventLog", "Identity"];

    private static readonly Regex Sql = new(
        @"\bCommandText\b|\bCreateCommand\(|\bDbConnection\b|""[^""\n]*\b(SELECT|INSERT INTO|DELETE FROM)\s|^\s*(SELECT\s|INSERT INTO\s|DELETE FROM\s|UPDATE \w+ SET\s)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    public static TheoryData<string> Rooms => [.. Room.All.Select(room => room.Name)];

    [Fact]
    public void Every_room_has_its_place() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Room.All.Select(room => room.Name));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_enters_only_those_it_may(string name) =>
        Assert.Empty(new Room(name).References.Except(Allowed[name], StringComparer.Ordinal));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Contracts")]
    public void A_room_that_anybody_may_enter_brings_no_package(string name) => Assert.Empty(new Room(name).Packages);

    [Theory]
    [InlineData("Domain")]
    [InlineData("Contracts")]
    [InlineData("EventLog")]
    [InlineData("Grains")]
    [InlineData("Cli")]
    public void A_room_below_the_edge_knows_no_http_server(string name)
    {
        var room = new Room(name);

        Assert.False(room.SpeaksHttp);
        Assert.Empty(Mentions(room, "Microsoft.AspNetCore"));
    }

    [Fact]
    public void Who_keeps_accounts_knows_no_actor() =>
        Assert.Empty(Mentions(new Room("Identity"), "Netralitas.Grains"));

    // Internals that a room shows are still the room's: only tests and measurements see them.
    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_shows_its_internals_to_no_other_room(string name) =>
        Assert.Empty(
            Allowed.Keys.Intersect(
                new Room(name).Friends.Select(friend => friend["Netralitas.".Length..]),
                StringComparer.Ordinal
            )
        );

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Only_the_log_and_who_keeps_something_beside_it_speak_sql(string name)
    {
        var found = new Room(name).Sources.Where(source => Sql.IsMatch(source.Text)).Select(source => source.Path);

        if (SpeakSql.Contains(name, StringComparer.Ordinal))
        {
            // Or the pattern would find nothing anywhere.
            Assert.NotEmpty(found);
        }
        else
        {
            Assert.Empty(found);
        }
    }

    private static IEnumerable<string> Mentions(Room room, string name) =>
        room
            .Sources.Where(source => source.Text.Contains(name, StringComparison.Ordinal))
            .Select(source => source.Path);
}
