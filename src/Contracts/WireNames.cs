using System.Collections.Frozen;

namespace Netralitas.Contracts;

/// <summary>The contract's words for an enumeration, both ways.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WireNames<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> values;
    private readonly FrozenDictionary<T, string> names;

    /// <summary>Names the values.</summary>
    public WireNames(params (T Value, string Name)[] pairs)
    {
        values = pairs.ToFrozenDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        names = pairs.ToFrozenDictionary(pair => pair.Value, pair => pair.Name);
        All = string.Join(", ", pairs.Select(pair => pair.Name));
    }

    /// <summary>Every name, for messages.</summary>
    public string All { get; }

    /// <summary>The value's name.</summary>
    public string this[T value] => names[value];

    /// <summary>The value of a name.</summary>
    public bool TryParse(string name, out T value) => values.TryGetValue(name, out value);
}
