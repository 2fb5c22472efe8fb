using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Agencies.Reminders;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Reminding;

/// <summary>
/// <c>/reminders</c>: choose agencies and write (GET, or POST with the agencies chosen elsewhere), see who will read what
/// (<c>step=preview</c>), send (<c>step=send</c>). Each step carries all of the one before, so nothing is kept on the node.
/// </summary>
/// <param name="page">Who does it, for which election.</param>
/// <param name="standings">Every agency's standing.</param>
/// <param name="regions">The provinces there are.</param>
/// <param name="register">What was sent before.</param>
/// <param name="sender">Sends.</param>
internal sealed class ReminderPageHandler(
    PageScope page,
    StandingsReader standings,
    RegionCatalogue regions,
    ReminderRegister register,
    ReminderSender sender
)
{
    public async Task<IResult> WriteAsync()
    {
        var http = page.Http;
        var (filter, problem) = QueryProblem.Of(AgencyFilter.Read(http.Request.Query.Given, regions));
        if (filter is null)
        {
            return new ProblemResult(problem!);
        }

        var view = await standings.ReadAsync(page.Election, http.RequestAborted);

        // Whoever comes without a filter comes because somebody is late.
        var isFiltered = filter.Province is not null || filter.Status is not null || filter.Words.Count > 0;
        var wanted =
            isFiltered || http.Request.Query.ContainsKey("status")
                ? filter
                : filter with
                {
                    Status = AgencyFilter.Overdue,
                };
        var offered = wanted.Apply(view.Standings).Take(ReminderSender.AgenciesMax).ToList();
        return await ShowAsync(
            offered,
            offered.Select(each => each.Row.Id).ToHashSet(),
            new ReminderWords(ReminderText.Subject, ReminderText.Body),
            fault: null
        );
    }

    public async Task<IResult> GoOnAsync()
    {
        var form = await PageForm.ReadAsync(page.Http);
        return form.Optional("step") switch
        {
            "preview" => await PreviewAsync(form),
            "send" => await SendAsync(form),
            _ => await EditAsync(form),
        };
    }

    private async Task<IResult> EditAsync(PageForm form)
    {
        var chosen = await ReadChosenAsync(form);
        return await ShowAsync(
            chosen,
            chosen.Select(each => each.Row.Id).ToHashSet(),
            new ReminderWords(
                form.Optional("subject") ?? ReminderText.Subject,
                form.Optional("text", TextRules.LongMax) ?? ReminderText.Body
            ),
            form.Fault
        );
    }

    private async Task<IResult> PreviewAsync(PageForm form)
    {
        var (words, chosen) = await ReadAsync(form);
        return form.Fault is { } fault
            ? await ShowAgainAsync(chosen, words, fault)
            : PageResult.Of<ReminderPreviewPage, PreviewModel>(
                new PreviewModel(ReminderId.Create(), chosen, words, await ReadPastAsync())
            );
    }

    private async Task<IResult> SendAsync(PageForm form)
    {
        var (words, chosen) = await ReadAsync(form);
        if (!ReminderId.TryParse(form.Optional("id"), out var id))
        {
            form.Fail(
                Rejection.Of(
                    "reminder-invalid",
                    "/id",
                    "Lihat pratinjaunya lebih dahulu, lalu kirim dari sana.",
                    "See the preview first, and send from there."
                )
            );
        }

        if (form.Fault is { } fault)
        {
            return await ShowAgainAsync(chosen, words, fault);
        }

        var names = chosen.ToDictionary(each => each.Row.Id, each => each.Row.Name);
        var round = new ReminderRound(
            id,
            SentAt: null,
            page.Election.Id,
            words.Subject,
            words.Text,
            Caller.Of(page.Http).KeyId,
            [.. names.Keys]
        );
        var outcomes = await sender.SendAsync(
            round,
            agency =>
                (
                    ReminderText.Fill(words.Subject, names[agency], page.Election),
                    ReminderText.Fill(words.Text, names[agency], page.Election)
                ),
            CancellationToken.None
        );
        return PageResult.Of<ReminderSentPage, SentModel>(
            new SentModel(words, [.. outcomes.Select(each => (names[each.Agency], each))])
        );
    }

    private async Task<(ReminderWords Words, IReadOnlyList<AgencyStanding> Chosen)> ReadAsync(PageForm form)
    {
        var words = new ReminderWords(form.Required("subject"), form.Required("text", TextRules.LongMax));
        var chosen = await ReadChosenAsync(form);
        if (form.Fault is null && Refuse(words, chosen) is { } refused)
        {
            form.Fail(refused);
        }

        return (words, chosen);
    }

    private Rejection? Refuse(ReminderWords words, IReadOnlyList<AgencyStanding> chosen)
    {
        if (chosen.Count is 0 or > ReminderSender.AgenciesMax)
        {
            return Rejection.Of(
                chosen.Count == 0 ? "agencies-missing" : "agencies-too-many",
                "/agency",
                $"Pilih 1 sampai {ReminderSender.AgenciesMax} instansi; terpilih {chosen.Count}.",
                $"Choose 1 to {ReminderSender.AgenciesMax} agencies; chosen: {chosen.Count}."
            );
        }

        return chosen.Select(each => Refuse(words, each.Row.Name)).FirstOrDefault(refused => refused is not null);
    }

    // Filled in, it may be longer than it was written.
    private Rejection? Refuse(ReminderWords words, string agency) =>
        TextRules.Refuse(ReminderText.Fill(words.Subject, agency, page.Election), TextRules.ShortMax, "/subject")
        ?? TextRules.Refuse(ReminderText.Fill(words.Text, agency, page.Election), TextRules.LongMax, "/text");

    // Only agencies there are: what else a form names is passed over.
    private async Task<IReadOnlyList<AgencyStanding>> ReadChosenAsync(PageForm form)
    {
        var view = await standings.ReadAsync(page.Election, page.Http.RequestAborted);
        var named = form.All("agency").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. view
                .Standings.Where(each => named.Contains(each.Row.Id.Value))
                .OrderBy(each => each.Row.Id.Value, StringComparer.Ordinal),
        ];
    }

    private Task<IResult> ShowAgainAsync(IReadOnlyList<AgencyStanding> chosen, ReminderWords words, Rejection fault) =>
        ShowAsync(chosen, chosen.Select(each => each.Row.Id).ToHashSet(), words, fault);

    private async Task<IResult> ShowAsync(
        IReadOnlyList<AgencyStanding> offered,
        IReadOnlySet<AgencyId> chosen,
        ReminderWords words,
        Rejection? fault
    ) =>
        PageResult.Of<ReminderPage, ReminderModel>(
            new ReminderModel(offered, chosen, words, fault, await ReadPastAsync()),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private async Task<PastReminders> ReadPastAsync() =>
        new(await register.ReadAsync(page.Http.RequestAborted), page.Now);
}
