using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>A sent form, read field by field; the first fault stays.</summary>
public sealed class PageForm
{
    private readonly IFormCollection fields;

    private PageForm(IFormCollection fields) => this.fields = fields;

    /// <summary>The first rule that was broken, naming its field; null if none was.</summary>
    public Rejection? Fault { get; private set; }

    /// <summary>Reads the form of a request; an empty one if it has none.</summary>
    public static async Task<PageForm> ReadAsync(HttpContext http) =>
        new(
            http.Request.HasFormContentType
                ? await http.Request.ReadFormAsync(http.RequestAborted)
                : FormCollection.Empty
        );

    /// <summary>The values of a field that may be there several times.</summary>
    public IReadOnlyList<string> All(string name) =>
        [.. fields[name].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>A file that was sent along; null if there is none.</summary>
    public IFormFile? File(string name) => fields.Files.GetFile(name);

    /// <summary>Text without blanks around it; null if it was left empty.</summary>
    public string? Optional(string name, int lengthMax = TextRules.ShortMax)
    {
        var text = fields[name].ToString().Trim();
        if (text.Length <= lengthMax)
        {
            return text.Length == 0 ? null : text;
        }

        Fail(
            Rejection.Of(
                "text-too-long",
                $"/{name}",
                $"'{name}' paling banyak {lengthMax} karakter.",
                $"'{name}' must have at most {lengthMax} characters."
            )
        );
        return null;
    }

    /// <summary>Text that must be there.</summary>
    public string Required(string name, int lengthMax = TextRules.ShortMax)
    {
        var text = Optional(name, lengthMax);
        if (text is null)
        {
            Fail(Rejection.Of("field-missing", $"/{name}", $"'{name}' wajib diisi.", $"'{name}' is required."));
        }

        return text ?? "";
    }

    /// <summary>Notes a broken rule, unless one was broken before.</summary>
    public void Fail(Rejection fault) => Fault ??= fault;
}
