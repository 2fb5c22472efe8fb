using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Cases;

/// <summary>A case as the API shows it to this reader, made ready for a page. The reading is noted before anything leaves.</summary>
/// <param name="page">Who reads.</param>
/// <param name="archive">Reads cases.</param>
/// <param name="readings">Where readings are noted.</param>
/// <param name="pledges">Finds the person's pledges.</param>
internal sealed class CasePageReader(PageScope page, CaseArchive archive, CaseReadings readings, PledgeTrace pledges)
{
    /// <summary>The case; null if there is none for this reader.</summary>
    public async Task<CaseModel?> ReadAsync(CaseId id, MoveDraft draft)
    {
        var (caller, cancellation) = (page.Caller!, page.Http.RequestAborted);
        var today = CaseAgenda.CentralDayAt(page.Now);
        if (
            await archive.ReadAsync(id, cancellation) is not { } file
            || !caller.AsCaseReader().MayRead(file.Case, archive.Rules, today)
        )
        {
            return null;
        }

        await readings.NoteAsync(caller.KeyId, [id], "case", null, cancellation);
        var scope = CaseScope.Of(caller.AsCaseReader(), archive.Rules, today);
        var traced = await pledges.FindAsync(file.Case.Agency, file.Case.Person.Number, cancellation);
        var shown = scope.Show(file);
        return new CaseModel(
            shown,
            CaseClocks.Of(file.Case, archive.Rules),
            archive.Rules.Classify(file.Case),
            traced,
            page.May(Policies.CaseMoves) ? new OfferedMoves(file.Case, archive.Rules, page.Now).For(caller) : [],
            [
                .. shown.History.Select(entry => new CaseEntry(
                    entry.Version,
                    entry.RecordedAt,
                    entry.Event.Move,
                    Fields(entry.Event, scope)
                )),
            ],
            [
                .. file.Case.Reports.Select(filed =>
                    (
                        scope.SeesOtherCases || filed.Case == id ? filed.Case.Value : null,
                        Fields(new CaseEvent.Reported(filed.Step, filed.Report, file.Case.TimeZone), scope)
                    )
                ),
            ],
            scope.IsMasked,
            scope.SeesOtherCases,
            draft
        );
    }

    // By the API's own writer, so that a page masks neither more nor less.
    private static JsonElement Fields(CaseEvent happened, CaseScope scope)
    {
        var bytes = Netralitas.Grains.Codec.JsonPayload.Of(json =>
            ShownCaseEvent.Write(json, happened, scope.IsMasked)
        );
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}
