using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Cases;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// <c>GET /export/cases.csv</c> (or <c>.xlsx</c>): the cases the page of them shows this caller at the same address, in the words of
/// the API. In place of a person stands the pseudonym the feed has for them, so that cases of one person can be counted.
/// </summary>
internal static class CaseExport
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        PageScope page,
        CaseView view,
        CaseProjection follower,
        Lazy<Task<NumberPseudonym>> pseudonyms
    )
    {
        if (CaseFilter.Refuse(http.Request.Query.Given) is { } refused)
        {
            return new ProblemResult(QueryProblem.Of(refused));
        }

        var lines = await view.ReadAsync(Caller.Of(http).AsCaseReader(), http.RequestAborted);
        var pseudonym = await pseudonyms.Value;
        var list = new ExportList<CaseLine>(
            new BilingualText("Perkara", "Cases"),
            Columns(page, pseudonym),
            ExportLines.Later(() => CasesPageHandler.FilterOf(http.Request.Query, page).Apply(lines)),
            page.Now,
            follower.Position
        );
        return new ExportResult<CaseLine>(list, page);
    }

    private static IReadOnlyList<ExportColumn<CaseLine>> Columns(PageScope page, NumberPseudonym pseudonym) =>
        [
            Text("Perkara", "Case", 28, line => line.Id.Value),
            Text("Status", "Status", 18, line => CaseWire.Status[line.Status]),
            Text("Terbuka", "Open", 8, line => YesNo(page.Tongue, line.IsOpen)),
            Text("Terlambat", "Overdue", 10, line => YesNo(page.Tongue, line.IsOverdueAt(page.Now))),
            Text("Instansi", "Agency", 12, line => line.Agency.Value),
            Text("Orang (samaran)", "Person (pseudonym)", 36, line => pseudonym.Of(line.Person)),
            Text("Perbuatan", "Act", 28, line => line.Report.Act.Value),
            Text(
                "Kategori",
                "Category",
                12,
                line => line.Classification.Category is { } category ? CaseWire.Category[category] : null
            ),
            Text("Kode", "Code", 10, line => line.Classification.Entry?.Code),
            Text("Pemilihan", "Election", 16, line => line.Report.Election.Value),
            ExportColumn<CaseLine>.Day("Diterima", "Received", line => line.ReceivedOn),
            ExportColumn<CaseLine>.Whole("Laporan", "Reports", line => line.Reports),
            Text("Lembaga perekomendasi", "Recommending body", 20, line => line.Body?.Value),
            Text("Tenggat berikut", "Next clock", 24, line => line.NextClock?.Rule.Id),
            ExportColumn<CaseLine>.Day("Hari terakhir", "Last day", line => line.NextClock?.LastDay),
            Text("Diblokir", "Blocked", 10, line => YesNo(page.Tongue, line.IsBlocked)),
            Text("Blokir diusulkan", "Block proposed", 10, line => YesNo(page.Tongue, line.IsBlockProposed)),
        ];

    private static ExportColumn<CaseLine> Text(string id, string en, int width, Func<CaseLine, string?> read) =>
        ExportColumn<CaseLine>.Text(id, en, width, read);

    private static string YesNo(PageTongue tongue, bool value) =>
        value ? tongue.Say("ya", "yes") : tongue.Say("tidak", "no");
}
