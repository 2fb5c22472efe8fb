using System.Globalization;

namespace Netralitas.Grains.Cases;

/// <summary>By which rules all deadlines were looked at last, and when, as the database notes it.</summary>
/// <param name="Fingerprint">SHA-256 of the files.</param>
/// <param name="At">When they were looked at, to the second.</param>
internal sealed record RulesMarkText(string Fingerprint, DateTimeOffset At)
{
    /// <summary>What was noted; null if nothing was, or by another program.</summary>
    public static RulesMarkText? Parse(string? text) =>
        text?.Split(' ') is [var fingerprint, var seconds]
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new RulesMarkText(fingerprint, DateTimeOffset.FromUnixTimeSeconds(at))
            : null;

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Fingerprint} {At.ToUnixTimeSeconds()}");
}
