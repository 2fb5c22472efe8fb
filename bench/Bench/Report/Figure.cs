using System.Globalization;

namespace Netralitas.Bench.Report;

/// <summary>How figures are written.</summary>
internal static class Figure
{
    private const string None = "–";

    /// <summary>A rate, whole.</summary>
    public static string Rate(double rate) => rate.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The least and the greatest rate.</summary>
    public static string Range(Series rates) => $"{Rate(rates.Min)}–{Rate(rates.Max)}";

    /// <summary>A share of a ceiling.</summary>
    public static string Share(double? share) => Or(share * 100, "0.0", " %");

    /// <summary>How many times another's rate.</summary>
    public static string Times(double? times) => Or(times, times < 10 ? "0.0" : "0", "×");

    /// <summary>Milliseconds or seconds, to three digits or so.</summary>
    public static string Duration(double? duration) => Or(duration, duration < 10 ? "0.00" : "0.0", "");

    /// <summary>Bytes a pledge.</summary>
    public static string Bytes(double? bytes) => Or(bytes, "0.0", "");

    /// <summary>Memory in MiB.</summary>
    public static string Mebibytes(long bytes) => (bytes / 1048576).ToString(CultureInfo.InvariantCulture);

    private static string Or(double? figure, string format, string unit) =>
        figure is { } known && double.IsFinite(known)
            ? known.ToString(format, CultureInfo.InvariantCulture) + unit
            : None;
}
