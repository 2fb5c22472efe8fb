using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>The hidden field by which a form proves that one of our own pages sent it. Every form that changes anything has it.</summary>
public sealed class CsrfField : PageView
{
    /// <summary>Makes the tokens.</summary>
    [Inject]
    public IAntiforgery Antiforgery { get; set; } = null!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var tokens = Antiforgery.GetAndStoreTokens(Page.Http);
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "type", "hidden");
        builder.AddAttribute(2, "name", tokens.FormFieldName);
        builder.AddAttribute(3, "value", tokens.RequestToken);
        builder.CloseElement();
    }
}
