using System.Security.Cryptography;
using System.Text;
using Netralitas.EventLog;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// Keys for what concerns accounts, each derived (HKDF-SHA256) from the master key that is in no database: who has a copy of the
/// database alone can neither make a session, nor a one-time code, nor read what a form is protected with.
/// </summary>
/// <param name="master">The master key of <c>CaseKeyFile</c>, which the nodes of one database share.</param>
public sealed class AccountKeys(byte[] master)
{
    private const string DataKeyStream = "data-keys";

    private readonly byte[] sessions = Derive(master, "sessions");
    private readonly byte[] recovery = Derive(master, "recovery-codes");
    private readonly byte[] codes = Derive(master, "one-time-codes");
    private readonly byte[] dataKeys = Derive(master, "data-protection");

    /// <summary>What proves that this installation made a session's token.</summary>
    public byte[] MarkSession(ReadOnlySpan<byte> token) => HMACSHA256.HashData(sessions, token);

    /// <summary>What is kept of a recovery code.</summary>
    public byte[] HashRecovery(string login, string code) =>
        HMACSHA256.HashData(recovery, Encoding.UTF8.GetBytes($"{login}\n{code}"));

    /// <summary>Seals the secret of an account's one-time codes.</summary>
    public CaseSeal CodesOf(string login) => new($"account/{login}", codes);

    /// <summary>Seals the keys that forms are protected with.</summary>
    public CaseSeal DataKeys => new(DataKeyStream, dataKeys);

    private static byte[] Derive(byte[] master, string purpose) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            master,
            CaseSeal.KeySize,
            salt: [],
            Encoding.ASCII.GetBytes($"netralitas/{purpose}/v1")
        );
}
