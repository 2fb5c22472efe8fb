using Netralitas.Identity.Security;

namespace Netralitas.Silo.Hosting;

/// <summary>Makes the first administrator's key of a new database, and shows it once.</summary>
public static class FirstKey
{
    private const string MadeBy = "start";

    /// <summary>Writes the key to <paramref name="output"/> if the database has none yet.</summary>
    public static async Task ShowAsync(KeyCache ring, TextWriter output, CancellationToken cancellation)
    {
        if (await ring.TryCreateFirstAsync("first", MadeBy, cancellation) is not { } key)
        {
            return;
        }

        await output.WriteLineAsync(
            "Kunci administrator, hanya ditampilkan sekali · Administrator key, shown only once:"
        );
        await output.WriteLineAsync($"  {key.Reveal()}");
    }
}
