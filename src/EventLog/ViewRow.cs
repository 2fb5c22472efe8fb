namespace Netralitas.EventLog;

/// <summary>One derived row, kept so that a restart need not read the whole log.</summary>
/// <param name="View">The view's name.</param>
/// <param name="Key">The row's key within the view.</param>
/// <param name="Position">The log position the row stands at.</param>
/// <param name="Document">The row, opaque to the log.</param>
/// <param name="Revision">Set by the store when it writes the row: grows with every write of any row; 0 before.</param>
public sealed record ViewRow(string View, string Key, long Position, ReadOnlyMemory<byte> Document, long Revision = 0)
{
    /// <summary>Longest view name, and longest key, in bytes of UTF-8.</summary>
    public const int KeyBytesMax = 1_024;
}
