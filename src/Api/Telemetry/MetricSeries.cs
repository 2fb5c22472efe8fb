using System.Globalization;
using System.Text;

namespace Netralitas.Api.Telemetry;

/// <summary>One instrument's values under one set of tags. The tags are turned into text once, not at every measurement.</summary>
internal sealed class MetricSeries(ReadOnlySpan<KeyValuePair<string, object?>> tags, int size)
{
    private readonly KeyValuePair<string, object?>[] tags = tags.ToArray();

    /// <summary>The tags as Prometheus writes labels.</summary>
    public string Labels { get; } = TextOf(tags);

    /// <summary>One value, or a histogram's buckets and, last, its sum.</summary>
    public double[] Values { get; } = new double[size];

    /// <summary>A number that equal tags share.</summary>
    public static int HashOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var hash = tags.Length;
        foreach (var (_, value) in tags)
        {
            hash = HashCode.Combine(hash, value);
        }

        return hash;
    }

    /// <summary>Whether these are the series' tags.</summary>
    public bool Has(ReadOnlySpan<KeyValuePair<string, object?>> others)
    {
        if (others.Length != tags.Length)
        {
            return false;
        }

        for (var index = 0; index < tags.Length; index++)
        {
            if (tags[index].Key != others[index].Key || !Equals(tags[index].Value, others[index].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static string TextOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            text.Append(text.Length == 0 ? "" : ",")
                .Append(MetricFamily.NameOf(name))
                .Append("=\"")
                .Append(
                    Convert
                        .ToString(value, CultureInfo.InvariantCulture)
                        ?.Replace("\\", "\\\\", StringComparison.Ordinal)
                        .Replace("\"", "\\\"", StringComparison.Ordinal)
                        .Replace("\n", "\\n", StringComparison.Ordinal)
                )
                .Append('"');
        }

        return text.ToString();
    }
}
