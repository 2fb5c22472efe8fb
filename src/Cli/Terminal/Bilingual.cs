using System.Text.Json.Serialization;

namespace Netralitas.Cli.Terminal;

/// <summary>A message in the operator's language and in English.</summary>
/// <param name="Id">The Indonesian sentence, shown first.</param>
/// <param name="En">The English sentence.</param>
[JsonConverter(typeof(BilingualJson))]
public sealed record Bilingual(string Id, string En)
{
    /// <summary>One line: Indonesian, a slash, English; a text that is the same in both is not said twice.</summary>
    public override string ToString() => string.Equals(Id, En, StringComparison.Ordinal) ? Id : $"{Id} / {En}";
}
