using System.Text;

namespace Netralitas.Cli.Simulate;

/// <summary>
/// A pledge event with holes: all pledges of one agency, kind and category differ only in some digits, so an event costs
/// a copy and those digits.
/// </summary>
public sealed class PledgeTemplate
{
    private const int PersonDigits = 9;
    private const int CeremonyDigits = 5;
    private const int TimeDigits = 2;

    private readonly byte[] text;
    private readonly int person;
    private readonly int ceremony;
    private readonly int number;
    private readonly int minute;
    private readonly int second;

    /// <summary>Lays out the event.</summary>
    /// <param name="source">The CloudEvents source.</param>
    /// <param name="type">The CloudEvents type.</param>
    /// <param name="idPrefix">What its ids begin with.</param>
    /// <param name="subjectPrefix">The ceremonies' ids up to their number.</param>
    /// <param name="category"><c>pns</c> or <c>pppk</c>.</param>
    /// <param name="day">The day, <c>yyyy-MM-dd</c>.</param>
    /// <param name="zone">The zone, for example <c>+07:00</c>.</param>
    public PledgeTemplate(
        string source,
        string type,
        string idPrefix,
        string subjectPrefix,
        string category,
        string day,
        string zone
    )
    {
        var layout = new StringBuilder();
        layout.Append("{\"specversion\":\"1.0\",\"id\":\"").Append(idPrefix);
        person = Hole(layout, PersonDigits);
        layout.Append("\",\"source\":\"").Append(source);
        layout.Append("\",\"type\":\"").Append(type);
        layout.Append("\",\"subject\":\"").Append(subjectPrefix);
        ceremony = Hole(layout, CeremonyDigits);
        layout.Append("\",\"data\":{\"person\":{\"category\":\"").Append(category);
        layout.Append("\",\"number\":\"");
        number = Hole(layout, PersonNumbers.Length);
        layout.Append("\"},\"at\":\"").Append(day).Append("T07:");
        minute = Hole(layout, TimeDigits);
        layout.Append(':');
        second = Hole(layout, TimeDigits);
        layout.Append(zone).Append("\"}}");
        // Ids, codes and dates only: ASCII, so that characters and bytes are the same places.
        text = Encoding.ASCII.GetBytes(layout.ToString());
    }

    /// <summary>Bytes of each event.</summary>
    public int Length => text.Length;

    /// <summary>Writes one event.</summary>
    /// <param name="to">At least <see cref="Length"/> bytes.</param>
    /// <param name="numbers">Gives the person's number.</param>
    /// <param name="who">The person.</param>
    /// <param name="ceremonyNumber">Where.</param>
    /// <param name="pppk">Whether the person's number is an NI PPPK.</param>
    public void Write(Span<byte> to, PersonNumbers numbers, int who, int ceremonyNumber, bool pppk)
    {
        text.CopyTo(to);
        Digits.Write(to.Slice(person, PersonDigits), who);
        Digits.Write(to.Slice(ceremony, CeremonyDigits), ceremonyNumber);
        numbers.Write(to[number..], who, pppk);
        Digits.Write(to.Slice(minute, TimeDigits), 30 + (who / 60 % 30));
        Digits.Write(to.Slice(second, TimeDigits), who % 60);
    }

    private static int Hole(StringBuilder layout, int digits)
    {
        layout.Append('0', digits);
        return layout.Length - digits;
    }
}
