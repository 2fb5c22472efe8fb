namespace Netralitas.Pages.Tests.Browsing;

/// <summary>Where this machine has Chromium. It comes with the machine; nothing is fetched for a test.</summary>
internal static class Chromium
{
    private const string Setting = "NETRALITAS_TEST_CHROMIUM";

    // The first is made for this: it draws no window, and takes half the work of the others.
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "chrome",
    ];

    /// <summary>Its program: the one the setting names, else the one on the path; null if there is none.</summary>
    public static string? Program { get; } = Find();

    /// <summary>What this machine lacks for a browser to be driven; null if nothing.</summary>
    public static string? Missing =>
        Program is null ? $"needs Chromium: install it, or name its program in {Setting}" : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Setting}: no program '{named}'");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return Names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
