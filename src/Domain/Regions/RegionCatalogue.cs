using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Regions;

/// <summary>The provinces, regencies and cities of one version of the Kemendagri codes (<c>data/regions.json</c>).</summary>
public sealed class RegionCatalogue
{
    private const int ProvinceCodeLength = 2;
    private const int RegionCodeLength = 5;

    private readonly Dictionary<string, Region> byCode;

    private RegionCatalogue(string version, IReadOnlyList<Region> provinces, IReadOnlyList<Region> regions)
    {
        Version = version;
        Provinces = provinces;
        All = [.. provinces, .. regions];
        byCode = All.ToDictionary(region => region.Code.Value, StringComparer.Ordinal);
    }

    /// <summary>The version of the codes, for example <c>2022</c>.</summary>
    public string Version { get; }

    /// <summary>The provinces, by code.</summary>
    public IReadOnlyList<Region> Provinces { get; }

    /// <summary>Provinces, regencies and cities, by code.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>The region of a code, or null.</summary>
    public Region? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Reads and checks a catalogue.</summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">A region is malformed, twice there, or in no province; the message names it.</exception>
    public static RegionCatalogue Parse(ReadOnlyMemory<byte> json)
    {
        var root = FactNode.Parse(json.Span);
        var provinces = root.Get("provinces").Items("code").Select(ReadProvince).ToList();
        var known = provinces.Select(province => province.Code.Value).ToHashSet(StringComparer.Ordinal);
        var regions = root.Get("regions").Items("code").Select(item => ReadRegion(item, known)).ToList();
        return new RegionCatalogue(root.Get("version").Text(), provinces, regions);
    }

    private static Region ReadProvince(FactNode item)
    {
        var code = ReadCode(item, ProvinceCodeLength);
        return new Region(code, item.Get("name").Text(), AgencyKind.Province, code.Value, ReadZone(item), true);
    }

    private static Region ReadRegion(FactNode item, HashSet<string> provinces)
    {
        var code = ReadCode(item, RegionCodeLength);
        var province = code.Value[..ProvinceCodeLength];
        if (!provinces.Contains(province))
        {
            throw item.Get("code").Fault($"{code} lies in no province of the file");
        }

        var kind = item.Get("kind").Text() switch
        {
            "regency" => AgencyKind.Regency,
            "city" => AgencyKind.City,
            var other => throw item.Get("kind").Fault($"'{other}' is neither regency nor city"),
        };
        var administrative = item.Find("administrative")?.Flag() ?? false;
        return new Region(code, item.Get("name").Text(), kind, province, ReadZone(item), !administrative);
    }

    private static AgencyId ReadCode(FactNode item, int length)
    {
        var text = item.Get("code").Text();
        return AgencyId.TryParse(text, out var code) && !code.IsCentral && text.Length == length
            ? code
            : throw item.Get("code").Fault($"'{text}' is not a code of {length} characters (PP or PP.KK)");
    }

    private static TimeZoneName ReadZone(FactNode item) =>
        TimeZoneName.TryParse(item.Get("timeZone").Text(), out var zone)
            ? zone
            : throw item.Get("timeZone").Fault("is not a time zone of Indonesia");
}
