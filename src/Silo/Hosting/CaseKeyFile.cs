using System.Security.Cryptography;
using System.Text;
using Netralitas.EventLog;

namespace Netralitas.Silo.Hosting;

/// <summary>
/// The master key of cases, in a file of its own and never in the database. One is made where nobody says where it is; a file
/// that somebody names is only read, as a key made in its place would be another key, or lie where nothing lasts. Nodes that
/// share a database share the file.
/// </summary>
public static class CaseKeyFile
{
    private const string Suffix = ".case-key";

    private static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(10);

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
        var key = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, key, out var length))
        {
            throw new FormatException($"{full}: not a key in base64");
        }

        return length >= CaseSeal.KeySize
            ? key[..length]
            : throw new FormatException($"{full}: the key has {length} bytes, fewer than {CaseSeal.KeySize}");
    }

    // Nodes that start together on one machine make one key: whoever comes second finds it.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var turn = WaitForTurn($"{path}.lock");
        if (!File.Exists(path))
        {
            // Written whole under another name first: no node may ever read half a key.
            var draft = $"{path}.draft";
            Write(draft);
            File.Move(draft, path);
        }
    }

    private static void Write(string draft)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(draft, options);
        file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(CaseSeal.KeySize))));
        // On disk before the first case is: what it seals is lost with it.
        file.Flush(flushToDisk: true);
    }

    // To move a file where none is excludes nobody: the look and the move are two steps.
    private static FileStream WaitForTurn(string path)
    {
        FileStream? turn = null;
        return SpinWait.SpinUntil(() => (turn = TryTakeTurn(path)) is not null, TurnMax)
            ? turn!
            : throw new IOException($"{path}: another node has it, or it cannot be made");
    }

    private static FileStream? TryTakeTurn(string path)
    {
        try
        {
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 0,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException)
        {
            return null;
        }
    }
}
