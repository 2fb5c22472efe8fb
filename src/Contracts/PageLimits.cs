namespace Netralitas.Contracts;

/// <summary>Bounds of <c>limit=</c>, by which lists are read a page at a time; announced by <c>GET /v1/limits</c>.</summary>
public static class PageLimits
{
    /// <summary>Items of a page if the reader does not say.</summary>
    public const int Default = 100;

    /// <summary>Most items of a page.</summary>
    public const int Max = 1000;
}
