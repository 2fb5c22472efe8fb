using System.Globalization;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;
using Spectre.Console;

namespace Netralitas.Cli.Keys;

/// <summary>What an administrator does with keys, and what is shown of it.</summary>
/// <param name="address">The server, with an administrator's key.</param>
/// <param name="surroundings">Where results and problems go.</param>
public sealed class KeyAdministration(ServerAddress address, Surroundings surroundings) : IDisposable
{
    private readonly ServerConnection server = new(address, surroundings);

    /// <summary>Makes a key. Only the key goes to standard output, so that a script can take it from there.</summary>
    public async Task<int> CreateAsync(KeyRequest request, CancellationToken cancellation)
    {
        var answer = await server.PostAsync<MadeKey>(ServerPaths.Keys, request, cancellation);
        if (answer.Value is not { } made)
        {
            return Refused(answer.Problem!);
        }

        surroundings.Error.Note(
            new Bilingual(
                $"Kunci {made.Id} dibuat. Simpan sekarang: hanya ditampilkan sekali.",
                $"Key {made.Id} made. Keep it now: it is shown only once."
            )
        );
        // Not as text to be laid out: a narrow terminal would break the line within the key.
        await surroundings.Out.Profile.Out.Writer.WriteLineAsync(made.Key.AsMemory(), cancellation);
        return ExitCode.Ok;
    }

    /// <summary>Lists the keys.</summary>
    /// <param name="all">Whether revoked ones are shown too.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<int> ListAsync(bool all, CancellationToken cancellation)
    {
        var answer = await server.GetAllAsync<ListedKey>(ServerPaths.Keys, cancellation);
        if (answer.Value is not { } keys)
        {
            return Refused(answer.Problem!);
        }

        var table = new Table().AddColumns(
            "Id",
            "Nama / label",
            "Untuk / for",
            "Dibuat / created (UTC)",
            "Dicabut / revoked (UTC)"
        );
        foreach (var key in keys.Where(key => all || key.RevokedAt is null))
        {
            table.Plain(key.Id, key.Label, key.Agency ?? key.Role ?? "", Minute(key.CreatedAt), Minute(key.RevokedAt));
        }

        surroundings.Out.Write(table);
        return ExitCode.Ok;
    }

    /// <summary>Revokes a key: from now on it opens nothing.</summary>
    public async Task<int> RevokeAsync(string id, CancellationToken cancellation)
    {
        var problem = await server.DeleteAsync($"{ServerPaths.Keys}/{Uri.EscapeDataString(id)}", cancellation);
        if (problem is not null)
        {
            return Refused(problem);
        }

        surroundings.Error.Note(new Bilingual($"Kunci {id} dicabut.", $"Key {id} revoked."));
        return ExitCode.Ok;
    }

    /// <inheritdoc />
    public void Dispose() => server.Dispose();

    private int Refused(ServerProblem problem)
    {
        surroundings.Error.Problem(problem.Message);
        return ExitCode.Failed;
    }

    private static string Minute(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
