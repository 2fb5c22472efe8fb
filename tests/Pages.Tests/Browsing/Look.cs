namespace Netralitas.Pages.Tests.Browsing;

/// <summary>How a reader's browser is set.</summary>
/// <param name="Language">The language they chose: <c>id</c> or <c>en</c>.</param>
/// <param name="IsDark">Whether their system is dark.</param>
/// <param name="Width">Width of the window in pixels.</param>
/// <param name="HasScript">Whether scripts run.</param>
internal sealed record Look(string Language = "id", bool IsDark = false, int Width = Look.Desk, bool HasScript = true)
{
    /// <summary>The narrowest phone.</summary>
    public const int Phone = 320;

    public const int Desk = 1280;

    /// <summary>A screen on the wall of a situation room.</summary>
    public const int Wall = 2560;

    public static readonly string[] Languages = ["id", "en"];

    public override string ToString() =>
        $"{Language} {Width} px {(IsDark ? "dark" : "light")}{(HasScript ? "" : " without script")}";
}
