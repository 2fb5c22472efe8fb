using System.Collections.Concurrent;
using System.Globalization;
using Netralitas.Grains.Codec;

namespace Netralitas.Pages.Parts.Live;

/// <summary>
/// A view's parts at a moment, each with the version at which it last changed. What somebody lacks who has seen up to a
/// version is written once, however many lack the same, and nobody who is slow keeps older frames alive.
/// </summary>
public sealed class LiveFrame
{
    // Who is further behind gets everything.
    private const long BehindMax = 64;

    private readonly ConcurrentDictionary<long, Lazy<LiveBytes>> written = new();
    private readonly Dictionary<string, (string Text, long Version)> parts;
    private readonly string epoch;

    private LiveFrame(string epoch, long version, Dictionary<string, (string, long)> parts, long position)
    {
        (this.epoch, this.parts) = (epoch, parts);
        (Version, Position) = (version, position);
    }

    /// <summary>Its number within the view, from 1.</summary>
    public long Version { get; }

    /// <summary>Log position up to which it holds everything.</summary>
    public long Position { get; }

    /// <summary>A view's first frame.</summary>
    public static LiveFrame First(IReadOnlyList<LivePart> parts, long position) =>
        new(Guid.NewGuid().ToString("n")[..8], 1, Number(parts, [], 1), position);

    /// <summary>The frame after this one.</summary>
    public LiveFrame Next(IReadOnlyList<LivePart> now, long position) =>
        new(epoch, Version + 1, Number(now, parts, Version + 1), position);

    /// <summary>Whether a part, other than one that always changes, is not what it is here.</summary>
    /// <param name="now">The parts.</param>
    /// <param name="except">The part that is passed over.</param>
    public bool DiffersFrom(IReadOnlyList<LivePart> now, string except) =>
        now.Any(part => part.Id != except && !(parts.TryGetValue(part.Id, out var old) && old.Text == part.Text));

    /// <summary>The version that an event's id names; 0 if it names none of this view.</summary>
    public long VersionOf(string lastEventId) =>
        lastEventId.Split('.') is [var named, var number, ..]
        && named == epoch
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && version <= Version
            ? version
            : 0;

    /// <summary>The event with every part that changed after a version.</summary>
    public LiveBytes Since(long version)
    {
        var from = version < Version - BehindMax ? 0 : version;
        return written.GetOrAdd(from, each => new Lazy<LiveBytes>(() => Write(each))).Value;
    }

    private LiveBytes Write(long since)
    {
        var body = JsonPayload.Of(json =>
        {
            json.WriteNumber("position", Position);
            json.WriteStartObject("parts");
            foreach (var (id, (text, version)) in parts)
            {
                if (version > since)
                {
                    json.WriteString(id, text);
                }
            }

            json.WriteEndObject();
        });
        return LiveBytes.Of(
            string.Create(CultureInfo.InvariantCulture, $"event: parts\nid: {epoch}.{Version}.{Position}\ndata: "),
            body
        );
    }

    private static Dictionary<string, (string, long)> Number(
        IReadOnlyList<LivePart> now,
        Dictionary<string, (string Text, long Version)> before,
        long version
    )
    {
        var numbered = new Dictionary<string, (string, long)>(now.Count, StringComparer.Ordinal);
        foreach (var (id, text) in now)
        {
            numbered[id] = before.TryGetValue(id, out var old) && old.Text == text ? old : (text, version);
        }

        return numbered;
    }
}
