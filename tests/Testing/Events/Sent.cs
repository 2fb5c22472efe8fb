using System.Text.Json;

namespace Netralitas.Testing.Events;

/// <summary>
/// CloudEvents as agencies send them, one JSON object each. An event's source is its subject's agency. The serializer's
/// own escapes are left on ('+' becomes \u002B), as many agencies' systems do.
/// </summary>
public static class Sent
{
    private const string Prefix = "id.netralitas.";

    public static string Event(
        string type,
        string subject,
        object? data,
        string? id = null,
        string? source = null,
        string? time = null
    ) =>
        JsonSerializer.Serialize(
            new
            {
                specversion = "1.0",
                id = id ?? Guid.NewGuid().ToString("n"),
                source = source ?? subject.Split('/')[0],
                type = Prefix + type,
                subject,
                time,
                data,
            }
        );

    public static string Registered(string agency, string name, string kind = "ministry", string? id = null) =>
        Event(
            "agency.registered.v1",
            agency,
            new
            {
                name,
                kind,
                timeZone = "WIB",
            },
            id
        );

    public static string RollDeclared(
        string agency,
        int pns,
        int pppk = 0,
        int nonAsn = 0,
        string asOf = "2023-11-01"
    ) =>
        Event(
            "agency.roll-declared.v1",
            agency,
            new
            {
                asOf,
                units = new[]
                {
                    new
                    {
                        id = $"{agency}/bkpsdm",
                        name = "BKPSDM",
                        pns,
                        pppk,
                        nonAsn,
                    },
                },
            }
        );

    public static string Scheduled(string ceremony, params string[] elections) =>
        Event("ceremony.scheduled.v1", ceremony, new { elections, startsAt = "2023-11-27T07:30:00+09:00" });

    public static string Held(string ceremony, params string[] elections) =>
        Event("ceremony.held.v1", ceremony, new { elections, heldOn = "2023-11-27" });

    public static string HeldWith(string ceremony, object data, string? id = null) =>
        Event("ceremony.held.v1", ceremony, data, id);

    public static string Cancelled(string ceremony) =>
        Event("ceremony.cancelled.v1", ceremony, new { reason = "Hujan deras" });

    public static string Spoken(string ceremony, string number, string category = "pns", string? time = null) =>
        Event("pledge.spoken.v1", ceremony, new { person = new { category, number } }, time: time);

    public static string Signed(string ceremony, string number, string category = "pns", string? time = null) =>
        Event("pact.signed.v1", ceremony, new { person = new { category, number } }, time: time);

    public static string Roll(
        string ceremony,
        IEnumerable<string> persons,
        string kind = "spoken",
        string category = "pns"
    ) =>
        Event(
            "pledge.roll.v1",
            ceremony,
            new
            {
                kind,
                category,
                persons,
            }
        );

    public static string Withdrawn(string ceremony, string number, string kind = "spoken", string? time = null) =>
        Event(
            "pledge.withdrawn.v1",
            ceremony,
            new
            {
                kind,
                person = new { category = "pns", number },
                reason = "Salah ketik",
            },
            time: time
        );
}
