using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Simulate;

/// <summary><c>netralitas simulate --nation</c>: a whole nation's pledges against a server, measured and compared.</summary>
public static class SimulateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(GlobalOptions global, Surroundings surroundings)
    {
        var nation = Nation.Load();
        var whole = new Option<bool>("--nation") { Description = "Seluruh ASN / every civil servant", Required = true };
        var persons = Number("--persons", "Jumlah ASN / civil servants", nation.Persons, 1, PersonNumbers.PersonsMax);
        var agencies = Number("--agencies", "Jumlah instansi / agencies", nation.Agencies, 1, 5_000);
        var connections = Number("--connections", "Koneksi / connections", 8, 1, 1_000);
        var seed = Number("--seed", "Benih acak / seed", 1, 0, int.MaxValue);
        var singles = Share("--singles", "Bagian yang dikirim satu per satu / share sent one by one");
        var duplicates = Share("--duplicates", "Bagian yang dikirim dua kali / share sent twice");
        var signed = new Option<bool>("--signed") { Description = "Juga pakta integritas / the pact as well" };
        var rate = new Option<double?>("--rate")
        {
            Description =
                "Ikrar per detik yang ditawarkan / offered pledges per second [secepatnya / as fast as it goes]",
            CustomParser = result => Parse<double>(result, 0.001, 1_000_000_000),
        };
        var morning = new Option<double?>("--morning")
        {
            Description =
                "Lama pagi dalam detik, WIT lalu WITA lalu WIB / seconds of a morning that passes from zone to zone",
            CustomParser = result => Parse<double>(result, 1, 86_400),
        };
        var election = new Option<string>("--election")
        {
            Description = "Pemilihan / election",
            DefaultValueFactory = _ => "pilkada-2024",
        };
        var also = new Option<string[]>("--also")
        {
            Description = "Alamat lain klaster yang sama / other addresses of the same cluster; agencies go round all",
        };
        var pid = new Option<int?>("--pid") { Description = "Proses server di mesin ini / the server's process" };
        var command = new Command("simulate", "Simulasi seluruh negara / simulate the nation on an empty server")
        {
            whole,
            persons,
            agencies,
            rate,
            morning,
            connections,
            singles,
            duplicates,
            signed,
            election,
            seed,
            also,
            pid,
        };
        global.SetAction(
            command,
            async (address, parsed, cancellation) =>
            {
                var addresses = new List<ServerAddress> { address };
                foreach (var other in parsed.GetValue(also) ?? [])
                {
                    if (global.ReadUrl(other) is not { } url)
                    {
                        return ExitCode.Usage;
                    }

                    addresses.Add(address with { Url = url });
                }

                var options = new SimulationOptions
                {
                    Election = parsed.GetRequiredValue(election),
                    Persons = parsed.GetValue(persons),
                    Agencies = parsed.GetValue(agencies),
                    Rate = parsed.GetValue(rate),
                    Morning = parsed.GetValue(morning) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                    Connections = parsed.GetValue(connections),
                    Singles = parsed.GetValue(singles),
                    Duplicates = parsed.GetValue(duplicates),
                    Signed = parsed.GetValue(signed),
                    Seed = parsed.GetValue(seed),
                    Pid = parsed.GetValue(pid),
                };
                if (options is { Rate: not null, Morning: not null })
                {
                    surroundings.Error.Problem(
                        new Bilingual(
                            "--rate dan --morning tidak dapat bersama: pagi sudah menentukan lajunya.",
                            "--rate and --morning exclude each other: a morning has its own pace."
                        )
                    );
                    return ExitCode.Usage;
                }

                if (options.Persons < options.Agencies)
                {
                    surroundings.Error.Problem(
                        new Bilingual(
                            "--persons kurang dari --agencies: setiap instansi punya pegawai.",
                            "There are fewer --persons than --agencies: every agency has somebody."
                        )
                    );
                    return ExitCode.Usage;
                }

                return await new Simulation(addresses, surroundings, options).RunAsync(nation, cancellation);
            }
        );
        return command;
    }

    private static Option<int> Number(string name, string description, int fallback, int min, int max) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => fallback,
            CustomParser = result => Parse<int>(result, min, max),
        };

    private static Option<double> Share(string name, string description) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => 0.01,
            CustomParser = result => Parse<double>(result, 0, 1),
        };

    private static T Parse<T>(ArgumentResult result, T min, T max)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        result.AddError($"'{text}': {min} – {max}.");
        return default;
    }
}
