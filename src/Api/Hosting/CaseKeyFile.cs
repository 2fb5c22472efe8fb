using System.Security.Cryptography;
using System.Text;
using Netralitas.Actors.Cases;

namespace Netralitas.Api.Hosting;

/// <summary>
/// The master key of cases, in a file of its own and never in the database. One is made where nobody says where it is; a file
/// that somebody names is only read, as a key made in its place would be another key, or lie where nothing lasts. Nodes that
/// share a database share the file.
/// </summary>
public static class CaseKeyFile
{
    private const string Suffix = ".case-key";

    /// <summary>Where the key is: as set, or beside the embedded database.</summary>
    public static string PathOf(NodeSettings settings) =>
        settings.CaseKey.Length > 0 ? settings.CaseKey
        : settings.Postgres.Length > 0 ? $"netralitas{Suffix}"
        : settings.Database + Suffix;

    /// <summary>A node's key: that of the file it names, else of one that is made if it is not there yet.</summary>
    /// <exception cref="FormatException">The file holds no key.</exception>
    /// <exception cref="IOException">The file cannot be read or made, or is named and not there.</exception>
    public static byte[] Of(NodeSettings settings)
    {
        if (settings.CaseKey.Length > 0 && !File.Exists(settings.CaseKey))
        {
            throw new FileNotFoundException(
                $"{NodeSettings.Section}:{nameof(NodeSettings.CaseKey)} names {settings.CaseKey}, which is not there. Nodes that share a database need the key of the others; a first one's is made with: openssl rand -base64 {CaseSeal.KeySize}"
            );
        }

        return Read(PathOf(settings));
    }

    /// <summary>Reads a key, making it if there is no file yet.</summary>
    /// <exception cref="FormatException">The file holds no key.</exception>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public static byte[] Read(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            if (!File.Exists(full))
            {
                Make(full);
            }

            return Parse(full, File.ReadAllText(full).Trim());
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"{full}: {fault.Message}", fault);
        }
    }

    private static byte[] Parse(string full, string text)
    {
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

        using (var file = new FileStream(draft, options))
        {
            file.Write(
                Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(CaseSeal.KeySize)))
            );

            // On disk before the first case is: what it seals is lost with it.
            file.Flush(flushToDisk: true);
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
