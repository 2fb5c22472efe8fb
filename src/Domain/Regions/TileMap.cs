using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Regions;

/// <summary>
/// The archipelago as equal tiles, one for each province (<c>data/province-tiles.json</c>): a small province with many
/// civil servants is seen as well as a large one with few. The drawing is our own.
/// </summary>
public sealed class TileMap
{
    private const int SideMax = 39;
    private const int ShortMax = 10;

    private TileMap(IReadOnlyList<ProvinceTile> tiles) => Tiles = tiles;

    /// <summary>Every tile, from west to east, and from north to south within a column.</summary>
    public IReadOnlyList<ProvinceTile> Tiles { get; }

    /// <summary>How many columns there are.</summary>
    public int Columns => Tiles.Max(tile => tile.Column) + 1;

    /// <summary>How many rows there are.</summary>
    public int Rows => Tiles.Max(tile => tile.Row) + 1;

    /// <summary>
    /// Reads a map. Refused: a code that is no province, a province left out or twice there, two tiles on one place, a name
    /// that does not fit on a tile.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <param name="regions">The provinces there are.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names line and field.</exception>
    public static TileMap Parse(ReadOnlyMemory<byte> json, RegionCatalogue regions)
    {
        var root = FactNode.Parse(json.Span);
        root.Source();
        var list = root.Get("tiles");
        var taken = new Dictionary<(int Column, int Row), ProvinceTile>();
        foreach (var item in list.Items("code"))
        {
            var tile = Read(item, regions);
            if (!taken.TryAdd((tile.Column, tile.Row), tile))
            {
                throw item.Fault(
                    $"stands where {taken[(tile.Column, tile.Row)].Province} does: column {tile.Column}, row {tile.Row}"
                );
            }
        }

        var missing = regions.Provinces.Select(province => province.Code).Except(taken.Values.Select(Code)).ToList();
        return missing.Count == 0
            ? new TileMap([.. taken.Values.OrderBy(tile => tile.Column).ThenBy(tile => tile.Row)])
            : throw list.Fault($"has no tile for {string.Join(", ", missing)}");
    }

    private static AgencyId Code(ProvinceTile tile) => tile.Province;

    private static ProvinceTile Read(FactNode item, RegionCatalogue regions)
    {
        var code = item.Get("code");
        var name = item.Get("short");
        if (regions.Find(code.Text()) is not { Kind: AgencyKind.Province } province)
        {
            throw code.Fault($"'{code.Text()}' is no province");
        }

        return name.Text().Length <= ShortMax
            ? new ProvinceTile(
                province.Code,
                item.Get("column").Number(0, SideMax),
                item.Get("row").Number(0, SideMax),
                name.Text()
            )
            : throw name.Fault($"'{name.Text()}' is longer than {ShortMax} characters");
    }
}
