using System.Text.Json;

namespace Netralitas.Bench.Servers;

/// <summary>What a child tells its parent: one JSON object a line of its output, marked, since logs go there too.</summary>
internal static class ControlLine
{
    private const string Mark = "@bench ";

    /// <summary>Tells the parent.</summary>
    public static void Write<T>(T message) => Console.Out.WriteLine(Mark + JsonSerializer.Serialize(message));

    /// <summary>Whether a line is one of these.</summary>
    public static bool IsOne(string line) => line.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>What the line says.</summary>
    public static T Read<T>(string line) =>
        JsonSerializer.Deserialize<T>(line.AsSpan(Mark.Length))
        ?? throw new BenchFailedException($"a child said nothing: {line}");
}
