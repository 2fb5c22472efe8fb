using System.Text;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Regions;

public sealed class TileMapTests
{
    private static readonly string Text = Encoding.UTF8.GetString(DataFile.Read("data/province-tiles.json"));
    private static readonly TileMap Map = Parse(Text);

    [Fact]
    public void Every_province_has_one_tile_of_its_own()
    {
        Assert.Equal(
            Shipped.Regions.Provinces.Select(province => province.Code.Value),
            Map.Tiles.Select(tile => tile.Province.Value).Order(StringComparer.Ordinal)
        );
        Assert.Equal(38, Map.Tiles.Select(tile => (tile.Column, tile.Row)).Distinct().Count());
    }

    [Theory]
    [InlineData("11", "12")]
    [InlineData("12", "36")]
    [InlineData("36", "33")]
    [InlineData("35", "51")]
    [InlineData("51", "53")]
    [InlineData("61", "64")]
    [InlineData("73", "81")]
    [InlineData("82", "96")]
    [InlineData("96", "91")]
    public void The_west_is_on_the_left(string west, string east) =>
        Assert.True(Tile(west).Column < Tile(east).Column, $"{west} is not left of {east}");

    [Theory]
    [InlineData("11", "12")]
    [InlineData("65", "63")]
    [InlineData("61", "33")]
    [InlineData("71", "73")]
    [InlineData("82", "81")]
    [InlineData("91", "93")]
    public void The_north_is_on_top(string north, string south) =>
        Assert.True(Tile(north).Row < Tile(south).Row, $"{north} is not above {south}");

    [Theory]
    [InlineData("\"code\": \"93\"", "\"code\": \"91\"", "'91' stands there twice")]
    [InlineData("\"code\": \"93\"", "\"code\": \"51.01\"", "'51.01' is no province")]
    [InlineData("\"column\": 1, \"row\": 1", "\"column\": 0, \"row\": 0", "stands where 11 does: column 0, row 0")]
    [InlineData("\"short\": \"Bali\"", "\"short\": \"Pulau Dewata\"", "longer than 10 characters")]
    [InlineData("\"confidence\": \"A\"", "\"confidence\": \"X\"", "confidence")]
    public void A_broken_map_is_refused_with_the_reason(string good, string bad, string reason)
    {
        Assert.Contains(good, Text, StringComparison.Ordinal);

        var fault = Assert.Throws<FormatException>(() => Parse(Text.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_province_without_a_tile_is_named()
    {
        var without = string.Join(
            '\n',
            Text.Split('\n').Where(line => !line.Contains("\"34\"", StringComparison.Ordinal))
        );

        Assert.Contains(
            "no tile for 34",
            Assert.Throws<FormatException>(() => Parse(without)).Message,
            StringComparison.Ordinal
        );
    }

    private static ProvinceTile Tile(string code) => Map.Tiles.Single(tile => tile.Province.Value == code);

    private static TileMap Parse(string json) => TileMap.Parse(Encoding.UTF8.GetBytes(json), Shipped.Regions);
}
