using System.CommandLine;
using System.Globalization;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;
using Spectre.Console;

namespace Netralitas.Cli.Import;

/// <summary><c>netralitas import</c>: brings in events, a roll, lists of persons or a register of cases from files.</summary>
public static class ImportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(GlobalOptions global, Surroundings surroundings)
    {
        var file = new Argument<string?>("file")
        {
            Description = "NDJSON berisi CloudEvents / NDJSON of CloudEvents",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var roll = new Option<string>("--roll")
        {
            Description = "CSV: unit_id,unit_name,pns,pppk,non_asn (jumlah wajib ikrar / who owes the pledge)",
        };
        var pledges = new Option<string>("--pledges")
        {
            Description = "CSV: ceremony,kind,category,number (siapa berikrar / who pledged)",
        };
        var cases = new Option<string>("--cases")
        {
            Description = "CSV: case,agency,category,number,act,… (register perkara / a register of cases)",
        };
        var agency = new Option<string>("--agency") { Description = "Instansi / agency, mis. 81.72" };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Tanggal data jumlah / the day the roll stands at (yyyy-MM-dd)",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
                {
                    return day;
                }

                result.AddError($"Bukan tanggal yyyy-MM-dd / no date yyyy-MM-dd: {text}");
                return null;
            },
        };
        var command = new Command("import", "Impor dari berkas / import from a file")
        {
            file,
            roll,
            pledges,
            cases,
            agency,
            asOf,
        };
        command.Validators.Add(result =>
        {
            var given = new[]
            {
                result.GetValue(file),
                result.GetValue(roll),
                result.GetValue(pledges),
                result.GetValue(cases),
            };
            if (given.Count(path => path is not null) != 1)
            {
                result.AddError(
                    "Pilih satu: <file>, --roll, --pledges atau --cases. / Choose one: <file>, --roll, --pledges or --cases."
                );
            }
            else if (result.GetValue(file) is null && result.GetValue(agency) is null)
            {
                result.AddError("--agency wajib. / --agency is required.");
            }
            else if (result.GetValue(roll) is not null && result.GetResult(asOf) is null)
            {
                result.AddError("--as-of wajib dengan --roll. / --as-of is required with --roll.");
            }
        });
        global.SetAction(
            command,
            async (address, parsed, cancellation) =>
            {
                var source = new ImportSource(
                    parsed.GetValue(file),
                    parsed.GetValue(roll),
                    parsed.GetValue(pledges),
                    parsed.GetValue(cases),
                    parsed.GetValue(agency),
                    parsed.GetValue(asOf)
                );
                using var job = source.Open(surroundings.Error);
                return job is null ? ExitCode.Failed : await RunAsync(job, address, surroundings, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ImportJob job,
        ServerAddress address,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        ImportReport? report = null;
        try
        {
            var progress = surroundings.Error.Progress().AutoClear(true);
            return await progress.StartAsync(async context =>
            {
                report = new ImportReport(context.AddTask("impor / import"));
                using var server = new ServerConnection(address, surroundings, connections: 2, report.Retries);
                return await new Importer(server, report).RunAsync(job, cancellation);
            });
        }
        finally
        {
            report?.WriteTo(surroundings);
        }
    }
}
