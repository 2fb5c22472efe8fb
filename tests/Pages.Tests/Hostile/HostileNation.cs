using Netralitas.Pages.Tests.Site;
using Netralitas.Testing.Events;

namespace Netralitas.Pages.Tests.Hostile;

/// <summary>
/// A node to which agencies, and operators, sent script in every text they are free to write, each with a mark of its own.
/// </summary>
public sealed class HostileNation : Site.Nation
{
    private const string Agency = "kl.jahat";
    private const string Unit = $"{Agency}/unit";
    private const string Ceremony = $"{Agency}/apel";
    private const string Case = "kl.bawaslu/jahat";

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    internal override Places Places { get; } =
        new()
        {
            Province = "31",
            Agency = Agency,
            Unit = "unit",
            Ceremony = "apel",
            Registrar = "kl.bawaslu",
            Case = "jahat",
        };

    /// <summary>The mark that was sent as a field.</summary>
    internal string MarkOf(string field) => fields[field];

    protected override async Task FillAsync()
    {
        await TellAsync(
            Agency,
            Sent.Registered(Agency, New("agency name")),
            Sent.Event(
                "agency.roll-declared.v1",
                Agency,
                new
                {
                    asOf = "2023-11-01",
                    units = new[]
                    {
                        new
                        {
                            id = Unit,
                            name = New("unit name"),
                            pns = 5,
                            pppk = 1,
                            nonAsn = 0,
                        },
                    },
                }
            ),
            Sent.HeldWith(Ceremony, Facts()),
            Sent.Roll(Ceremony, Nip.Range(1, 3)),
            Sent.Event(
                "pledge.withdrawn.v1",
                Ceremony,
                new
                {
                    kind = "spoken",
                    person = new { category = "pns", number = Nip.Of(1) },
                    reason = New("reason of a withdrawal"),
                }
            ),
            Sent.Scheduled($"{Agency}/batal", Pemilu),
            Sent.Event("ceremony.cancelled.v1", $"{Agency}/batal", new { reason = New("reason of a cancellation") })
        );
        await ReviewAsync(Agency, "apel", "return", $$"""{"reason":{{Quoted("reason of a return")}}}""");
        await SayAsync("kl.bawaslu", "reported", Case, Report());
        await SayAsync(
            "kl.bawaslu",
            "assessed",
            Case,
            new
            {
                on = "2024-09-28",
                result = "violation",
                note = New("note"),
            }
        );
        await SayAsync(
            "kl.bkn",
            "recommended",
            Case,
            new
            {
                on = "2024-10-01",
                level = "severe",
                documents = new[]
                {
                    new { title = New("title of a document"), uri = $"javascript:window.__xss='{Next()}'" },
                },
            }
        );
    }

    private object Facts() =>
        new
        {
            elections = new[] { Pemilu, Pilkada },
            unit = Unit,
            heldOn = "2023-11-27",
            place = New("place"),
            leader = new
            {
                name = New("leader's name"),
                position = New("leader's position"),
                standing = "plt",
            },
            audience = New("audience"),
            agenda = new[] { New("agenda") },
            wording = new
            {
                opening = New("opening"),
                points = new[] { New("first point"), New("second point"), New("third point"), New("fourth point") },
                closing = New("closing"),
            },
            legalBases = new[] { New("legal basis") },
            partners = new[] { New("partner") },
            evidence = new[]
            {
                new { kind = "photo", uri = $"javascript:window.__xss='{Named("evidence by javascript:")}'" },
                new { kind = "news", uri = $"JaVaScRiPt:window.__xss='{Next()}'" },
                new
                {
                    kind = "minutes",
                    uri = $"data:text/html,<script>parent.__xss='{Named("evidence by data:")}'</script>",
                },
                new { kind = "circular", uri = $"vbscript:{Next()}" },
                new
                {
                    kind = "photo",
                    uri = $"https://contoh.invalid/?\"'><img data-xss={Next()} src=x onerror=window.__xss=1>",
                },
            },
        };

    private object Report() =>
        new
        {
            on = "2024-09-25",
            person = new
            {
                category = "pns",
                number = Nip.Of(900),
                name = New("reported person's name"),
                position = New("reported person's position"),
                rank = "jpt-pratama",
            },
            agency = Agency,
            act = "social-media-support",
            occurredOn = "2024-09-23",
            knownOn = "2024-09-23",
            election = Pilkada,
            origin = "report",
            narrative = New("narrative"),
            reporter = new { name = New("reporter's name"), contact = New("reporter's contact") },
        };

    private string New(string field) => Mark.Text(Number(field));

    private string Quoted(string field) => System.Text.Json.JsonSerializer.Serialize(New(field));

    private string Named(string field) => Mark.Id(Number(field));

    private string Next() => Named($"unnamed {fields.Count}");

    private int Number(string field)
    {
        var number = fields.Count + 1;
        fields.Add(field, Mark.Id(number));
        return number;
    }
}
