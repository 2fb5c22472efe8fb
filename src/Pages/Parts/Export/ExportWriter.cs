using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// Writes one list as a file, a line at a time. It holds no more than a buffer: what is full is written and waited for, so a
/// slow reader slows the list down and fills no memory.
/// </summary>
internal abstract class ExportWriter : IAsyncDisposable
{
    /// <summary>Bytes gathered before they are sent on.</summary>
    protected const int BufferBytes = 16 * 1024;

    /// <summary>Writes what stands before the first line, and sends it.</summary>
    public abstract Task BeginAsync(IReadOnlyList<ExportHeading> headings);

    /// <summary>The line being written.</summary>
    public abstract IExportRow Row { get; }

    /// <summary>Ends the line; waits if the reader is behind.</summary>
    public abstract ValueTask EndRowAsync();

    /// <summary>Writes what stands after the last line.</summary>
    /// <param name="about">What the list is and where it is from, for files that have a place for it.</param>
    public abstract Task EndAsync(IReadOnlyList<(BilingualText Name, string Value)> about);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}

/// <summary>The head of a column.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Width">Width in characters.</param>
internal readonly record struct ExportHeading(string Text, ExportKind Kind, int Width);
