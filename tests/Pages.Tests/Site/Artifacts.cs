namespace Netralitas.Pages.Tests.Site;

/// <summary>Where a run leaves what people look at afterwards.</summary>
internal static class Artifacts
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("NETRALITAS_TEST_ARTIFACTS")
        is { Length: > 0 } named
        ? named
        : Path.Combine(AppContext.BaseDirectory, "artifacts");

    /// <summary>A picture's file; its folder is there.</summary>
    /// <param name="subject">What it shows: the pattern of an address.</param>
    /// <param name="look">How it looks.</param>
    public static string Screenshot(string subject, string look)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "screenshots")).FullName;
        var name = string.Concat(subject.Trim('/').Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : '_'))
            .Trim('_');
        return Path.Combine(folder, $"{(name.Length == 0 ? "start" : name)}.{look}.png");
    }
}
