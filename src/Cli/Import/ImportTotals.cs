using System.Text.Json.Serialization;
using Netralitas.Cli.Server;

namespace Netralitas.Cli.Import;

/// <summary>What became of the events so far.</summary>
/// <param name="Accepted">New ones.</param>
/// <param name="Duplicates">Known already.</param>
/// <param name="Conflicts">Same id, other content.</param>
/// <param name="Rejected">Against a rule.</param>
public sealed record ImportTotals(long Accepted, long Duplicates, long Conflicts, long Rejected)
{
    /// <summary>Whether an event was not taken and somebody has to look at it.</summary>
    [JsonIgnore]
    public bool NeedAttention => Conflicts + Rejected > 0;

    /// <summary>With one more answer.</summary>
    public ImportTotals Plus(EventsAnswer answer) =>
        new(
            Accepted + answer.Accepted,
            Duplicates + answer.Duplicates,
            Conflicts + answer.Conflicts,
            Rejected + answer.Rejected
        );
}
