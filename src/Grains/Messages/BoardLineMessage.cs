using Netralitas.EventLog;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Messages;

/// <summary>An agency's line on the board, in the form the view keeps.</summary>
/// <param name="Agency">Its id.</param>
/// <param name="Position">Log position the line stands at.</param>
/// <param name="Document">The line.</param>
[GenerateSerializer, Immutable, Alias("netralitas.board-line")]
public sealed record BoardLineMessage(
    [property: Id(0)] string Agency,
    [property: Id(1)] long Position,
    [property: Id(2)] byte[] Document
)
{
    /// <summary>The message of a line.</summary>
    public static BoardLineMessage Of(AgencyRow row) => new(row.Id.Value, row.Position, AgencyRowCodec.Encode(row));

    /// <summary>The line.</summary>
    public AgencyRow Open() => AgencyRowCodec.Decode(new ViewRow(AgencyRow.View, Agency, Position, Document));
}
