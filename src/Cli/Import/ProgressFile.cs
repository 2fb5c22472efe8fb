using System.Text.Json;
using Netralitas.Cli.Server;

namespace Netralitas.Cli.Import;

/// <summary><c>&lt;file&gt;.progress</c>: lies beside the file while its import is not finished.</summary>
/// <param name="path">The file that is imported.</param>
public sealed class ProgressFile(string path)
{
    private readonly string place = path + ".progress";

    /// <summary>The progress kept for these events and this server; null if there is none that fits.</summary>
    public ImportProgress? Load(string server, string sha256)
    {
        if (!File.Exists(place))
        {
            return null;
        }

        try
        {
            var kept = JsonSerializer.Deserialize<ImportProgress>(File.ReadAllBytes(place), ServerJson.Options);
            return
                kept is not null
                && string.Equals(kept.Server, server, StringComparison.Ordinal)
                && string.Equals(kept.Sha256, sha256, StringComparison.Ordinal)
                ? kept
                : null;
        }
        catch (JsonException)
        {
            // Starting over is always safe: what was sent before is answered as duplicate.
            return null;
        }
    }

    /// <summary>Replaces what is kept, as a whole: a crash leaves the old or the new state.</summary>
    public void Save(ImportProgress progress)
    {
        var next = place + ".next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(progress, ServerJson.Options));
        File.Move(next, place, overwrite: true);
    }

    /// <summary>Forgets it: the import is finished.</summary>
    public void Delete() => File.Delete(place);
}
