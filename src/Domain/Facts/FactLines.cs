using System.Text.Json;

namespace Netralitas.Domain.Facts;

/// <summary>Finds the line a value of a fact file begins on. The bytes are walked only when a fault has to be told.</summary>
/// <param name="json">The file.</param>
internal sealed class FactLines(byte[] json)
{
    /// <summary>The path of an item of a list.</summary>
    public static string Item(string list, int index) => $"{list}[{index}]";

    /// <summary>The path of a field of an object.</summary>
    public static string Field(string owner, string field) => owner.Length == 0 ? field : $"{owner}.{field}";

    /// <summary>The line of a value, from 1; of the nearest value around it if it is not there.</summary>
    public int LineOf(string path)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        Walk((at, line) => lines.TryAdd(at, line));
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.AsSpan().LastIndexOfAny('.', '['))])
        {
            if (lines.TryGetValue(at, out var line))
            {
                return line;
            }
        }

        return lines.GetValueOrDefault("", 1);
    }

    /// <summary>The first field given twice in one object; null if there is none.</summary>
    public (string Path, int Line)? FirstTwice()
    {
        (string, int)? twice = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Walk((at, line) => twice ??= seen.Add(at) ? null : (at, line));
        return twice;
    }

    /// <summary>Tells every value's path and line, in the file's order.</summary>
    private void Walk(Action<string, int> tell)
    {
        var reader = new Utf8JsonReader(json);
        var around = new Stack<(string Path, int Items)>();
        var (line, counted, field) = (1, 0, "");
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    field = Field(around.Peek().Path, reader.GetString()!);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    around.Pop();
                    field = "";
                    continue;
            }

            var path = field.Length > 0 ? field : NextItem(around);
            field = "";
            tell(path, line);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                around.Push((path, 0));
            }
        }
    }

    private static string NextItem(Stack<(string Path, int Items)> around)
    {
        if (!around.TryPop(out var list))
        {
            return "";
        }

        around.Push((list.Path, list.Items + 1));
        return Item(list.Path, list.Items);
    }
}
