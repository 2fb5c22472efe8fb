namespace Netralitas.Pages.Rolls;

/// <summary>Every bound of an uploaded roll.</summary>
internal static class RollLimits
{
    /// <summary>Most bytes of a file.</summary>
    public const int FileBytesMax = 1024 * 1024;

    /// <summary>Most bytes of a form with a file in it; over it the request is not read to its end.</summary>
    public const int FormBytesMax = 2 * FileBytesMax;

    /// <summary>Most bytes of a workbook's parts once inflated: a megabyte can hold a thousand of zeros.</summary>
    public const int InflatedBytesMax = 32 * 1024 * 1024;

    /// <summary>Most parts of a workbook.</summary>
    public const int PartsMax = 200;

    /// <summary>Most lines.</summary>
    public const int LinesMax = 5000;

    /// <summary>Most columns.</summary>
    public const int ColumnsMax = 50;

    /// <summary>So many faults are shown; a file with more is of another kind altogether.</summary>
    public const int FaultsMax = 100;
}
