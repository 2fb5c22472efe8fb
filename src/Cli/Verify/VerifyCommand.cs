using System.CommandLine;
using Netralitas.Cli.Terminal;
using Netralitas.EventLog;

namespace Netralitas.Cli.Verify;

/// <summary><c>netralitas verify</c>: checks that a log is what was written, without any server.</summary>
public static class VerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var sqlite = new Option<string>("--sqlite") { Description = "Berkas SQLite / the SQLite file" };
        var postgres = new Option<string>("--postgres") { Description = "Koneksi PostgreSQL / connection string" };
        var command = new Command("verify", "Periksa rantai hash seluruh log / check every chain of the log")
        {
            sqlite,
            postgres,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(sqlite) is null == result.GetValue(postgres) is null)
            {
                result.AddError("Pilih satu: --sqlite atau --postgres. / Choose one: --sqlite or --postgres.");
            }
        });
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var verification = new LogVerification(surroundings);
                var path = parsed.GetValue(sqlite);
                if (path is null)
                {
                    return await verification.RunAsync(
                        () => EventDatabase.Postgres(parsed.GetRequiredValue(postgres)),
                        cancellation
                    );
                }

                // Opening makes a database where there is none, and an empty log has no broken record.
                if (!File.Exists(path))
                {
                    surroundings.Error.Problem(new Bilingual($"Berkas tidak ada: {path}", $"No such file: {path}"));
                    return ExitCode.Failed;
                }

                return await verification.RunAsync(() => EventDatabase.Sqlite(path), cancellation);
            }
        );
        return command;
    }
}
