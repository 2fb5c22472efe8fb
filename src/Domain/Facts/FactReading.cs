using System.Text.Json;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Facts;

/// <summary>What several fact files read the same way.</summary>
internal static class FactReading
{
    /// <summary>A value of an enumeration, written as its name in camel case.</summary>
    public static T Word<T>(this FactNode node)
        where T : struct, Enum
    {
        var text = node.Text();
        foreach (var value in Enum.GetValues<T>())
        {
            if (text == WordOf(value))
            {
                return value;
            }
        }

        throw node.Fault($"'{text}' is none of {string.Join(", ", Enum.GetValues<T>().Select(WordOf))}");
    }

    /// <summary>A value of an enumeration that may be left out.</summary>
    public static T? WordIfAny<T>(this FactNode node, string field)
        where T : struct, Enum => node.Find(field) is { } found ? found.Word<T>() : null;

    /// <summary>A list of different words of an enumeration.</summary>
    public static IReadOnlyList<T> Words<T>(this FactNode node)
        where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var item in node.Items())
        {
            var word = item.Word<T>();
            words.Add(words.Contains(word) ? throw item.Fault($"'{item.Text()}' stands there twice") : word);
        }

        return words;
    }

    /// <summary>How a value of an enumeration is written.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
