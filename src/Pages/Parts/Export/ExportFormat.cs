namespace Netralitas.Pages.Parts.Export;

/// <summary>A kind of file a list can be had as; marks the endpoint that gives it.</summary>
/// <param name="Extension">Ending of the file's name, without the dot.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record ExportFormat(string Extension, string MediaType)
{
    /// <summary>Comma- or semicolon-separated values (RFC 4180).</summary>
    public static ExportFormat Csv { get; } = new("csv", "text/csv; charset=utf-8");

    /// <summary>A workbook (ECMA-376).</summary>
    public static ExportFormat Xlsx { get; } =
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>Every format.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [Csv, Xlsx];

    /// <summary>The format that a request's address asks for.</summary>
    public static ExportFormat Of(HttpContext http) => http.GetEndpoint()!.Metadata.GetRequiredMetadata<ExportFormat>();
}
