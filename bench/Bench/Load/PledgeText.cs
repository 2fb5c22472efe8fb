using System.Globalization;
using System.Text;

namespace Netralitas.Bench.Load;

/// <summary>A pledge at one ceremony as a CloudEvent; only its id and the person's number differ from event to event.</summary>
internal sealed class PledgeText
{
    private const string IdHole = "##########";
    private const string NumberHole = "##################";

    private readonly byte[] text;
    private readonly int id;
    private readonly int number;

    /// <summary>Lays out the pledges at a ceremony.</summary>
    public PledgeText(int agency, int ceremony)
    {
        var subject = LoadAgencies.CeremonyId(agency, ceremony);
        var layout = $$$"""
            {"specversion":"1.0","id":"ikrar-{{{IdHole}}}","source":"{{{LoadAgencies.Ids[agency]}}}/kepegawaian",
            "type":"id.netralitas.pledge.spoken.v1","subject":"{{{subject}}}","time":"2023-11-27T00:45:00Z",
            "data":{"person":{"category":"pns","number":"{{{NumberHole}}}"},"at":"2023-11-27T07:30:00+07:00"}}
            """.ReplaceLineEndings("");
        // ASCII throughout, so that characters and bytes are the same places.
        id = layout.IndexOf(IdHole, StringComparison.Ordinal);
        number = layout.IndexOf(NumberHole, StringComparison.Ordinal);
        text = Encoding.ASCII.GetBytes(layout);
    }

    /// <summary>Bytes of each event.</summary>
    public int Length => text.Length;

    /// <summary>Writes one person's pledge.</summary>
    /// <param name="to">At least <see cref="Length"/> bytes.</param>
    /// <param name="person">Who: see <see cref="PersonNumbers"/>.</param>
    public void Write(Span<byte> to, long person)
    {
        text.CopyTo(to);
        person.TryFormat(to.Slice(id, IdHole.Length), out _, "D10", CultureInfo.InvariantCulture);
        var digits = PersonNumbers.Of(person);
        digits.TryFormat(to.Slice(number, PersonNumbers.Length), out _, "D18", CultureInfo.InvariantCulture);
    }
}
