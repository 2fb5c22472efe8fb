using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Accounts;

/// <summary>What can be done with an account, in the words its history keeps.</summary>
public static class AccountWords
{
    /// <summary>Made.</summary>
    public const string Created = "created";

    /// <summary>Name, role or agency changed.</summary>
    public const string Changed = "changed";

    /// <summary>Kept from signing in.</summary>
    public const string Disabled = "disabled";

    /// <summary>Let sign in again.</summary>
    public const string Enabled = "enabled";

    /// <summary>A one-time link made for it.</summary>
    public const string LinkMade = "link-made";

    /// <summary>Password and code set by a one-time link.</summary>
    public const string Enrolled = "enrolled";

    /// <summary>Password changed by its owner.</summary>
    public const string PasswordChanged = "password-changed";

    /// <summary>Authenticator changed by its owner.</summary>
    public const string CodeChanged = "code-changed";

    /// <summary>New recovery codes made by its owner.</summary>
    public const string RecoveryChanged = "recovery-changed";

    /// <summary>A recovery code used to sign in.</summary>
    public const string RecoveryUsed = "recovery-used";

    /// <summary>Signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Signed out.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>Signed out everywhere.</summary>
    public const string SignedOutEverywhere = "signed-out-everywhere";

    /// <summary>A sign-in failed.</summary>
    public const string Failed = "failed";

    /// <summary>Locked after failures in a row.</summary>
    public const string Locked = "locked";

    private static readonly Dictionary<string, BilingualText> Texts = new(StringComparer.Ordinal)
    {
        [Created] = new("dibuat", "made"),
        [Changed] = new("diubah", "changed"),
        [Disabled] = new("dinonaktifkan", "disabled"),
        [Enabled] = new("diaktifkan kembali", "enabled again"),
        [LinkMade] = new("tautan sekali pakai dibuat", "one-time link made"),
        [Enrolled] = new("kata sandi dan kode disetel", "password and code set"),
        [PasswordChanged] = new("kata sandi diganti", "password changed"),
        [CodeChanged] = new("autentikator diganti", "authenticator changed"),
        [RecoveryChanged] = new("kode pemulihan baru dibuat", "new recovery codes made"),
        [RecoveryUsed] = new("kode pemulihan dipakai", "recovery code used"),
        [SignedIn] = new("masuk", "signed in"),
        [SignedOut] = new("keluar", "signed out"),
        [SignedOutEverywhere] = new("keluar dari semua perangkat", "signed out everywhere"),
        [Failed] = new("gagal masuk", "sign-in failed"),
        [Locked] = new("terkunci", "locked"),
    };

    /// <summary>A word of the history for people.</summary>
    public static BilingualText Of(string what) => Texts.GetValueOrDefault(what) ?? new BilingualText(what, what);
}
