using System.Security.Cryptography;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// Codes for when the authenticator is lost, each good once in place of a one-time code. 74 random bits in groups of five. Our own,
/// as ASP.NET Core Identity keeps them in the open, and these only as a keyed hash.
/// </summary>
public static class RecoveryCodes
{
    /// <summary>How many one gets.</summary>
    public const int Count = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 3;
    private const int GroupLength = 5;

    /// <summary>New ones.</summary>
    public static IReadOnlyList<string> Create() => [.. Enumerable.Range(0, Count).Select(_ => CreateOne())];

    /// <summary>A code as it was made, however it was typed.</summary>
    public static string Normal(string typed)
    {
        var letters = typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit);
        return string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));
    }

    private static string CreateOne() =>
        string.Join(
            '-',
            Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength))
        );
}
