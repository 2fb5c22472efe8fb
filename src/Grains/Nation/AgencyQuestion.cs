using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;

namespace Netralitas.Grains.Nation;

/// <summary>
/// What an agency has yet to be asked, and what it is being asked: for its line with the records up to a position. There is
/// one at most for each agency, so that under load one answer stands for many records. Its owner locks it.
/// </summary>
/// <param name="agency">The agency.</param>
/// <param name="since">When it began, as a timestamp of the clock.</param>
internal sealed class AgencyQuestion(AgencyId agency, long since)
{
    // What one agency may have waiting in memory. Beyond it the agency reads the log, as it does for any gap.
    private const long BytesMax = 16 * 1024 * 1024;

    private readonly List<LogRecord> records = [];
    private long bytes;
    private long askedFirst;
    private long first;
    private long last;

    public AgencyId Agency => agency;

    public long Since { get; private set; } = since;

    /// <summary>Whether any record of it was committed by this process, or nobody is known to save its line.</summary>
    public bool IsOurs { get; private set; }

    /// <summary>Whether anything is to be asked.</summary>
    public bool IsOpen => first > 0;

    /// <summary>Position of the first record that no answer holds yet.</summary>
    public long First => askedFirst > 0 ? askedFirst : first;

    /// <summary>Adds a record; what another process committed the agency knows from there, or reads.</summary>
    public void Add(LogRecord record, bool isOurs)
    {
        Expect(record.Position, record.Position, isOurs);
        if (isOurs && (bytes += record.Data.Length) <= BytesMax)
        {
            records.Add(record);
        }
    }

    /// <summary>Adds that the line should stand at a position, without the records that lead there.</summary>
    public void Expect(long from, long to, bool isOurs)
    {
        first = first > 0 ? first : from;
        last = to;
        IsOurs |= isOurs;
    }

    /// <summary>What to ask now.</summary>
    public (LogRecord[] Records, long Position) Ask()
    {
        var asked = (records.ToArray(), last);
        (askedFirst, first, bytes) = (First, 0, 0);
        records.Clear();
        return asked;
    }

    /// <summary>Notes that it was answered.</summary>
    public void Answer(long now) => (askedFirst, Since) = (0, now);

    /// <summary>Notes that it was not: it must be asked again, up to where it was asked, and the agency must read the log.</summary>
    public void Return(long position) => (first, last, askedFirst) = (askedFirst, Math.Max(last, position), 0);
}
