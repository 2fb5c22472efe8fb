using Netralitas.Domain.Completion;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Export;

/// <summary><c>GET /export/provinces.csv</c> (or <c>.xlsx</c>): the provinces, summed as in the summary, a line each.</summary>
internal static class ProvinceExport
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        PageScope page,
        RegionCatalogue regions,
        StandingsReader reader
    )
    {
        var view = await reader.ReadAsync(page.Election, http.RequestAborted);
        var figures = regions.Provinces.ToDictionary(
            province => province.Code.Value,
            _ => new NationFigures(),
            StringComparer.Ordinal
        );
        foreach (var standing in view.Standings)
        {
            if (standing.Row.Province is { } code && figures.TryGetValue(code, out var province))
            {
                province.Add(standing);
            }
        }

        var list = new ExportList<(Region Province, NationFigures Figures)>(
            new BilingualText("Provinsi", "Provinces"),
            [.. Columns()],
            regions.Provinces.Select(province => (province, figures[province.Code.Value])),
            view.AsOf,
            view.Position
        );
        return new ExportResult<(Region, NationFigures)>(list, page);
    }

    private static IEnumerable<ExportColumn<(Region Province, NationFigures Figures)>> Columns() =>
        [
            ExportColumn<(Region Province, NationFigures)>.Text("Kode", "Code", 8, line => line.Province.Code.Value),
            ExportColumn<(Region Province, NationFigures)>.Text("Provinsi", "Province", 28, line => line.Province.Name),
            Whole("Instansi", "Agencies", figures => figures.Total),
            .. Enum.GetValues<AgencyStatus>()
                .Select(status =>
                    Whole(AgencyWords.Of(status).Id, AgencyWords.Of(status).En, figures => figures.Count(status))
                ),
            Whole(AgencyWords.Overdue.Id, AgencyWords.Overdue.En, figures => figures.Overdue),
            .. CountColumns.Of<(Region, NationFigures Figures)>("Daftar", "Roll", line => line.Figures.Roll),
            .. CountColumns.Of<(Region, NationFigures Figures)>("Mengucapkan", "Spoken", line => line.Figures.Spoken),
            .. CountColumns.Of<(Region, NationFigures Figures)>(
                "Menandatangani",
                "Signed",
                line => line.Figures.Signed
            ),
        ];

    private static ExportColumn<(Region, NationFigures Figures)> Whole(
        string id,
        string en,
        Func<NationFigures, long?> read
    ) => ExportColumn<(Region, NationFigures Figures)>.Whole(id, en, line => read(line.Figures));
}
