using System.Globalization;
using System.Text;
using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Grains;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Turns;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Export;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Rolls;

/// <summary>
/// <c>/agencies/{agency}/roll</c>: the roll in force, a template to fill in, and for the agency itself the upload. What was
/// uploaded is shown first and kept nowhere: it comes back with the form that confirms it, and is read by every rule again. Whoever
/// changes it there on the way declares for their own agency what they might have uploaded as well.
/// </summary>
internal sealed class RollPageHandler(PageScope page, IGrainFactory grains, RegionCatalogue regions, RollSender sender)
{
    private const string AsOfField = "asOf";
    private const string FileField = "file";
    private const string RollField = "roll";
    private const string BeforeField = "before";
    private const int MarkLengthMax = 64;

    /// <summary>Shows the roll.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, string agency)
    {
        var (view, problem) = await FindAsync(http, agency);
        return problem is null ? PageResult.Of<RollPage, RollModel>(view!) : new ProblemResult(problem);
    }

    /// <summary>The template, filled in with the units known.</summary>
    public async Task<IResult> TemplateAsync(HttpContext http, string agency)
    {
        var (view, problem) = await FindAsync(http, agency);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var list = new ExportList<RollUnit>(
            new BilingualText($"Daftar pegawai {view!.Agency.Id}", $"Roll {view.Agency.Id}"),
            RollTemplate.Columns,
            // Whole only for the agency itself, which sends it back.
            (view.Agency.Roll?.Units ?? []).Select(unit =>
                view.MayDeclare ? unit : unit with { Name = NumberMask.MaskIn(unit.Name) }
            ),
            page.Now,
            view.Position
        );
        return new ExportResult<RollUnit>(list, page);
    }

    /// <summary>Reads an uploaded file and shows what it would change.</summary>
    public async Task<IResult> LookAsync(HttpContext http, string agency)
    {
        var (found, problem) = await FindAsync(http, agency);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var form = await PageForm.ReadAsync(http);
        var view = found! with { AsOf = ReadDay(form) };
        if (form.Fault is not null)
        {
            return Again(view with { Fault = form.Fault });
        }

        var reading = RollReading.Of(await ReadFileAsync(form, http.RequestAborted), view.Agency.Id);
        return reading.Faults.Count > 0
            ? Again(view with { Faults = reading.Faults })
            : Propose(view, new Roll(view.AsOf!.Value, reading.Units));
    }

    /// <summary>Declares the roll that was looked at.</summary>
    public async Task<IResult> DeclareAsync(HttpContext http, string agency)
    {
        var (view, problem) = await FindAsync(http, agency);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var form = await PageForm.ReadAsync(http);
        var text = form.Required(RollField, RollLimits.FileBytesMax);
        var before = form.Required(BeforeField, MarkLengthMax);
        if (form.Fault is not null || !TryRead(text, out var roll))
        {
            return Again(view! with { Fault = form.Fault ?? Broken });
        }

        if (Refuse(view!.Agency, roll!) is { } fault)
        {
            return Again(view with { Fault = fault, AsOf = roll!.AsOf });
        }

        var (outcome, busy) = await sender.SendAsync(view.Agency.Id, roll!, before);
        return busy is not null ? new ProblemResult(busy)
            : outcome!.Rejection is { } why ? Again(view with { Fault = why, AsOf = roll!.AsOf })
            : PageResult.SeeOther(view.Address, outcome.Outcome == Outcome.Accepted ? "roll-declared" : "roll-known");
    }

    private async Task<(RollModel? View, Problem? Problem)> FindAsync(HttpContext http, string agency)
    {
        if (!AgencyId.TryParse(agency, out var id))
        {
            return (null, CommonProblems.NotFound);
        }

        return await grains.AskAsync(id, http.RequestAborted) is { } report
            ? (
                new RollModel(
                    report.Agency,
                    Caller.Of(http).Agency == id,
                    report.Agency.TimeZone.DayAt(page.Now),
                    report.Position
                ),
                null
            )
            : (null, CommonProblems.NotFound);
    }

    private IResult Propose(RollModel view, Roll roll) =>
        Refuse(view.Agency, roll) is { } fault
            ? Again(view with { Fault = fault })
            : PageResult.Of<RollPage, RollModel>(view with { Proposed = roll });

    // The agency's own rules, asked before the event is sent: who uploads hears of them at once.
    private Rejection? Refuse(Agency agency, Roll roll) =>
        AgencyDecider.Refuse(agency.Id, agency, new AgencyEvent.RollDeclared(roll), regions, page.Now)
        ?? sender.RefuseSize(agency.Id, roll);

    private static IResult Again(RollModel view) =>
        PageResult.Of<RollPage, RollModel>(view, StatusCodes.Status422UnprocessableEntity);

    private static DateOnly? ReadDay(PageForm form)
    {
        var text = form.Required(AsOfField);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return day;
        }

        form.Fail(
            Rejection.Of(
                "date-invalid",
                $"/{AsOfField}",
                "Tanggal daftar harus berbentuk TTTT-BB-HH.",
                "The roll's day must be written YYYY-MM-DD."
            )
        );
        return null;
    }

    // No more of a file is read than tells that it is too large.
    private static async Task<byte[]> ReadFileAsync(PageForm form, CancellationToken cancellation)
    {
        if (form.File(FileField) is not { } file)
        {
            return [];
        }

        await using var stream = file.OpenReadStream();
        var bytes = new byte[(int)Math.Min(file.Length, RollLimits.FileBytesMax + 1)];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    private static bool TryRead(string text, out Roll? roll)
    {
        roll = null;
        try
        {
            roll = (
                (AgencyEvent.RollDeclared)
                    AgencyEventCodec.Decode(EventTypes.AgencyRollDeclared, Encoding.UTF8.GetBytes(text))
            ).Roll;
            return true;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return false;
        }
    }

    private static Rejection Broken { get; } =
        Rejection.Of(
            "roll-unreadable",
            $"/{RollField}",
            "Daftar pada formulir ini tidak utuh lagi; unggah berkasnya sekali lagi.",
            "The roll in this form is not intact any more; upload the file once again."
        );
}
