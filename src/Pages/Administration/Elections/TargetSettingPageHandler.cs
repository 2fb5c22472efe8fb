using System.Globalization;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Elections;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Elections;

/// <summary><c>/admin/elections/{election}/target</c>: sets the target date of an election, with a reason.</summary>
internal static class TargetSettingPageHandler
{
    public static IResult Show(string election, ElectionCalendar elections) =>
        Find(election, elections) is { } found
            ? PageResult.Of<TargetSettingPage, TargetSettingModel>(
                new TargetSettingModel(found, DayText.Of(found.TargetDate), "", Fault: null)
            )
            : new ProblemResult(CommonProblems.NotFound);

    public static async Task<IResult> SetAsync(
        HttpContext http,
        string election,
        ElectionCalendar elections,
        TargetDates targets,
        PageScope scope
    )
    {
        if (Find(election, elections) is not { } found)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var form = await PageForm.ReadAsync(http);
        var date = form.Required("date");
        var reason = form.Required("reason", TextRules.LongMax);
        var day = ReadDay(form, date);
        var seen = ReadVersion(form, form.Required("version"));
        var refused =
            form.Fault
            ?? await targets.SetAsync(found.Id, day, reason, Caller.Of(http).KeyId, seen, http.RequestAborted);
        return refused is null
            ? PageResult.SeeOther(scope.Link("/admin/elections"), "target-set")
            : PageResult.Of<TargetSettingPage, TargetSettingModel>(
                new TargetSettingModel(Find(election, elections) ?? found, date, reason, refused),
                TargetProblems.StatusOf(refused)
            );
    }

    private static Election? Find(string text, ElectionCalendar elections) =>
        ElectionId.TryParse(text, out var id) && elections.TryFind(id, out var found) ? found : null;

    private static DateOnly? ReadDay(PageForm form, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        form.Fail(
            Rejection.Of(
                "date-invalid",
                "/date",
                "'date' bukan tanggal TTTT-BB-HH.",
                "'date' is not a date YYYY-MM-DD."
            )
        );
        return null;
    }

    private static int? ReadVersion(PageForm form, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return version;
        }

        form.Fail(
            Rejection.Of(
                "version-invalid",
                "/version",
                "'version' bukan bilangan; buka lagi halaman ini.",
                "'version' is no number; open this page again."
            )
        );
        return null;
    }
}

/// <summary>The form for a target date, with what was typed into it.</summary>
/// <param name="Election">The election as it is now.</param>
/// <param name="Date">The day that was typed, or the one in force.</param>
/// <param name="Reason">The reason that was typed.</param>
/// <param name="Fault">What was wrong with it; null if it was not sent yet.</param>
public sealed record TargetSettingModel(Election Election, string Date, string Reason, Rejection? Fault);
