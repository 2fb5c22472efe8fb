using System.Security.Cryptography;
using Netralitas.Actors.Cases;

namespace Netralitas.Api.Hosting;

/// <summary>
/// The master key of cases, in a file of its own and never in the database. One is made beside a new embedded database; nodes
/// that share a database share the file.
/// </summary>
public static class CaseKeyFile
{
    private const string Suffix = ".case-key";

    /// <summary>Where the key is: as set, or beside the embedded database.</summary>
    public static string PathOf(NodeSettings settings) =>
        settings.CaseKey.Length > 0 ? settings.CaseKey
        : settings.Postgres.Length > 0 ? $"netralitas{Suffix}"
        : settings.Database + Suffix;

    /// <summary>Reads the key, making it if there is no file yet.</summary>
    /// <exception cref="FormatException">The file holds no key.</exception>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public static byte[] Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            Make(full);
        }

        var text = File.ReadAllText(full).Trim();
        try
        {
            var key = Convert.FromBase64String(text);
            return key.Length >= CaseSeal.KeySize
                ? key
                : throw new FormatException($"{full}: the key has {key.Length} bytes, not {CaseSeal.KeySize}");
        }
        catch (FormatException fault) when (!fault.Message.StartsWith(full, StringComparison.Ordinal))
        {
            throw new FormatException($"{full}: not a key in base64", fault);
        }
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written whole under a name of its own first: another node must never read half a key.
        var draft = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(draft, options))
        {
            file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(CaseSeal.KeySize)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node on this machine was first; its key is read.
            File.Delete(draft);
        }
    }
}
