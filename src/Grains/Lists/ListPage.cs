using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Netralitas.Contracts;
using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Lists;

/// <summary>Which part of a list is asked for: <c>limit</c> items after <c>cursor</c>.</summary>
/// <param name="Limit">Most items, 1 to 1,000.</param>
/// <param name="After">The last item of the page before, in the list's own words; null for the first page.</param>
public sealed record ListPage(int Limit, string? After)
{
    /// <summary>Reads <c>limit</c> and <c>cursor</c> of a query.</summary>
    public static (ListPage? Page, Rejection? Refused) Read(Func<string, string?> query)
    {
        var limit = PageLimits.Default;
        if (
            query("limit") is { } text
            && !(
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
                && limit is >= 1 and <= PageLimits.Max
            )
        )
        {
            return (
                null,
                QueryRejection.Of(
                    "limit",
                    $"'limit' harus bilangan 1 sampai {PageLimits.Max}.",
                    $"'limit' must be a number from 1 to {PageLimits.Max}."
                )
            );
        }

        if (query("cursor") is not { } cursor)
        {
            return (new ListPage(limit, null), null);
        }

        return TryDecode(cursor, out var after) ? (new ListPage(limit, after), null) : (null, CursorInvalid);
    }

    /// <summary>The rejection of a cursor that no answer gave.</summary>
    public static Rejection CursorInvalid { get; } =
        QueryRejection.Of(
            "cursor",
            "'cursor' bukan penanda dari jawaban sebelumnya.",
            "'cursor' is not one from an earlier answer."
        );

    /// <summary>The last item as a list that counts its items names it; 0 for the first page, false if it is no number.</summary>
    public bool TryReadAfter(out long number)
    {
        number = 0;
        return After is null || long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The cursor that asks for what comes after <paramref name="last"/>.</summary>
    public static string CursorAfter(string last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last));

    private static bool TryDecode(string cursor, out string after)
    {
        after = "";
        if (!Base64Url.IsValid(cursor))
        {
            return false;
        }

        after = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return true;
    }
}
