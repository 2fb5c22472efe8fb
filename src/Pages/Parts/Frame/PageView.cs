using Microsoft.AspNetCore.Components;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>What pages and their parts share: the scope, and words in its language.</summary>
public abstract class PageView : ComponentBase
{
    /// <summary>Who reads, in which language, for which election.</summary>
    [Inject]
    public PageScope Page { get; set; } = null!;

    /// <summary>One of two wordings of the same thing, in the reader's language.</summary>
    protected string Say(string id, string en) => Page.Say(id, en);

    /// <summary>A number in the reader's language; a dash where it is unknown.</summary>
    protected string Number(long? value) => value is { } known ? Page.Tongue.Number(known) : "–";

    /// <summary>A share in the reader's language; a dash where it is unknown.</summary>
    protected string Percent(double? share) => share is { } known ? Page.Tongue.Percent(known) : "–";
}

/// <summary>A page of a model that its handler made.</summary>
/// <typeparam name="TModel">All the page shows.</typeparam>
public abstract class PageView<TModel> : PageView
{
    /// <summary>All the page shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
