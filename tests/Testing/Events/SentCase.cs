namespace Netralitas.Testing.Events;

/// <summary>Events of cases as institutions send them. A case's registrar is its subject's first part; anybody may be the source.</summary>
public static class SentCase
{
    public const string Like = "social-media-support";

    public static string Event(string sender, string move, string id, object data, string? eventId = null) =>
        Sent.Event($"case.{move}.v1", id, data, eventId, sender);

    /// <summary>What a report of an act says; <paramref name="knownOn"/> is the day of the act unless given.</summary>
    public static object Report(
        string agency,
        string number,
        string act = Like,
        string occurredOn = "2024-09-23",
        string? knownOn = null,
        string on = "2024-09-25",
        string election = "pilkada-2024",
        string category = "pns",
        string? reporter = null
    ) =>
        new
        {
            on,
            person = new
            {
                category,
                number,
                name = "Terlapor Uji",
                rank = "jpt-pratama",
            },
            agency,
            act,
            occurredOn,
            knownOn = knownOn ?? occurredOn,
            election,
            origin = "report",
            narrative = "Menyukai halaman kampanye",
            reporter = reporter is null
                ? null
                : new
                {
                    name = reporter,
                    contact = "0812-rahasia",
                    institution = "Lembaga Pelapor",
                },
        };

    public static object On(string day, string? note = null) => new { on = day, note };

    public static object Result(string day, string result) => new { on = day, result };

    public static object Decided(string day, string penalty) => new { on = day, penalty };

    public static object Summons(string day, int round, string appearOn) =>
        new
        {
            on = day,
            round,
            appearOn,
        };

    /// <summary>A step on a paper.</summary>
    public static object Proven(string day, string note, string title) =>
        new
        {
            on = day,
            note,
            documents = new[] { new { title, uri = "https://berkas.example.go.id/1" } },
        };
}
