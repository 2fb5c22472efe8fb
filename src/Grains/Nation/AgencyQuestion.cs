using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;

namespace Netralitas.Grains.Nation;

/// <summary>
/// What an agency has yet to be asked, and what it is being asked: for its line with the records up to a position. There is
/// one at most for each agency, so that under load one answer stands for many records. Its owner locks it.
/// </summary>
/// <param name="agency">The agency.</param>
/// <param name="now">When it begins, as a timestamp of the clock.</param>
internal sealed class AgencyQuestion(AgencyId agency, long now)
{
    private readonly List<LogRecord> records = [];
    private long bytes;
    private long askedFirst;
    private long askedBytes;
    private long first;
    private long last;

    public AgencyId Agency => agency;

    /// <summary>Since when the agency owes an answer; begins anew with each one it gives.</summary>
    public long Since { get; private set; } = now;

    /// <summary>Whether somebody is at it.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Whether any record of it was committed by this process, or nobody is known to save its line.</summary>
    public bool IsOurs { get; private set; }

    /// <summary>Whether anything is to be asked.</summary>
    public bool IsOpen => first > 0;

    /// <summary>Position of the first record that no answer holds yet.</summary>
    public long First => askedFirst > 0 ? askedFirst : first;

    /// <summary>Adds that the line should stand at a position, without the records that lead there: the agency reads them.</summary>
    public void Expect(long from, long to, bool isOurs)
    {
        first = first > 0 ? first : from;
        last = to;
        IsOurs |= isOurs;
    }

    /// <summary>Adds a record to be given to the agency.</summary>
    public void Give(LogRecord record)
    {
        Expect(record.Position, record.Position, isOurs: true);
        records.Add(record);
        bytes += record.Data.Length;
    }

    /// <summary>What to ask now.</summary>
    public (LogRecord[] Records, long Position) Ask()
    {
        var asked = (records.ToArray(), last);
        (askedFirst, askedBytes, first, bytes) = (First, bytes, 0, 0);
        records.Clear();
        return asked;
    }

    /// <summary>Notes that it was answered; the bytes of the records that are no longer held.</summary>
    public long Answer(long now)
    {
        (askedFirst, Since) = (0, now);
        return LetGo();
    }

    /// <summary>
    /// Notes that it was not: it must be asked again, up to where it was asked, and the agency must read the log. The bytes of the
    /// records that are no longer held.
    /// </summary>
    public long Return(long position)
    {
        (first, last, askedFirst) = (askedFirst, Math.Max(last, position), 0);
        return LetGo();
    }

    private long LetGo()
    {
        var let = askedBytes;
        askedBytes = 0;
        return let;
    }
}
