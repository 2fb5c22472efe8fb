namespace Netralitas.EventLog.Reading;

/// <summary>How many rows to ask for at once: few when they are large, many when they are small.</summary>
internal sealed class PageSize
{
    private const int RowsMin = 8;
    private const int RowsMax = 4_096;
    private const long PageBytesWanted = 2 * 1024 * 1024;

    /// <summary>Rows of the next page.</summary>
    public long Rows { get; private set; } = 64;

    /// <summary>Learns from a page of <paramref name="rows"/> rows how large a row is here.</summary>
    public void Adapt(int rows, long bytes)
    {
        if (rows > 0)
        {
            Rows = Math.Clamp(PageBytesWanted / ((bytes / rows) + 1), RowsMin, RowsMax);
        }
    }
}
