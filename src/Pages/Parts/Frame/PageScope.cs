using Microsoft.AspNetCore.Authorization;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Language;
using Netralitas.Pages.SignIn;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>
/// What every part of one page needs to know: who reads it, in which language, for which election, and whether the node's
/// figures are fresh. One a request; opened before the page's handler runs.
/// </summary>
/// <param name="elections">The elections there are.</param>
/// <param name="state">Whether the node follows its database.</param>
/// <param name="clock">The time.</param>
public sealed class PageScope(ElectionCalendar elections, NodeState state, TimeProvider clock)
{
    private HttpContext? http;

    /// <summary>The request the page answers.</summary>
    /// <exception cref="InvalidOperationException">The endpoint is no page.</exception>
    public HttpContext Http => http ?? throw new InvalidOperationException("the endpoint is no page");

    /// <summary>The language its reader chose.</summary>
    public PageTongue Tongue { get; private set; } = PageTongue.Indonesian;

    /// <summary>The election its figures are for: the one the address names, else the one that is next or was last.</summary>
    public Election Election { get; private set; } = elections.All[0];

    /// <summary>The elections one may switch to.</summary>
    public IReadOnlyList<Election> Elections => elections.All;

    /// <summary>When the page is made.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Since when the node no longer follows its database; null while it does.</summary>
    public DateTimeOffset? StaleSince => state.StaleSince;

    /// <summary>The zone of times that belong to no agency.</summary>
    public TimeZoneName Zone => TimeZoneName.Jakarta;

    /// <summary>Who reads it; null on a page that needs no sign-in.</summary>
    public Caller? Caller => Caller.Find(Http);

    /// <summary>Path and query of the page itself.</summary>
    public string Self => LocalPath.Of(Http.Request.Path) + Http.Request.QueryString.ToString();

    /// <summary>Takes in the request; says what is wrong with its address, if anything is.</summary>
    public Problem? Open(HttpContext request)
    {
        http = request;
        Tongue = OwnLanguage.Of(request) ?? PageTongue.Of(request.Request.Cookies[LanguageSwitch.Cookie]);
        if (!request.Request.Query.ContainsKey("election"))
        {
            Election = Nearest();
            return null;
        }

        var (asked, problem) = QueryProblem.Of(ElectionQuery.Read(request.Request.Query.Given, elections));
        Election = asked ?? Nearest();
        return problem;
    }

    /// <summary>One of two wordings of the same thing.</summary>
    public string Say(string id, string en) => Tongue.Say(id, en);

    /// <summary>Whether the reader may do what asks for this. A page shows nobody what they would be refused.</summary>
    public bool May(AuthorizationPolicy needed) => Caller is { } caller && needed.Admits(caller);

    /// <summary>The address of a view, with the election and what else names it; parameters without a value are left out.</summary>
    public string Link(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var all = query.Prepend(("election", Election.Id.Value)).Where(pair => !string.IsNullOrEmpty(pair.Item2));
        return path + QueryString.Create(all.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
    }

    /// <summary>The address of this view with one parameter changed, or left out if the value is null; the page starts anew.</summary>
    public string LinkWith(string name, string? value)
    {
        var kept = Http
            .Request.Query.Where(pair => pair.Key != name && pair.Key is not ("cursor" or "notice"))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        var all = string.IsNullOrEmpty(value) ? kept : kept.Append(KeyValuePair.Create(name, (string?)value));
        return LocalPath.Of(Http.Request.Path) + QueryString.Create(all);
    }

    private Election Nearest()
    {
        var today = Zone.DayAt(Now);
        return elections.All.Where(each => each.VotingDay >= today).MinBy(each => each.VotingDay)
            ?? elections.All.MaxBy(each => each.VotingDay)!;
    }
}
