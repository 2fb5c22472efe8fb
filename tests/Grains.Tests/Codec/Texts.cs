using FsCheck;
using FsCheck.Fluent;

namespace Netralitas.Grains.Tests.Codec;

/// <summary>Texts that are hard on a writer of JSON and still allowed.</summary>
internal static class Texts
{
    public static Gen<string> Any { get; } =
        from parts in Gen.Elements(
                "Balai Kota",
                "\"",
                "\\",
                "\\u0041",
                "\n",
                "</script>",
                "é",
                "漢",
                "😀",
                "\u2028",
                "&",
                "'",
                "+",
                "a"
            )
            .NonEmptyListOf()
        select string.Concat(parts.Prepend("x"));
}
