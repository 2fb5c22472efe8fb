using Netralitas.Domain.Elections;
using Netralitas.EventLog;

namespace Netralitas.Grains.Elections;

/// <summary>Where in the log decisions about elections are. None of it belongs to an agency, and none is confidential.</summary>
public static class ElectionStreams
{
    /// <summary>Owner of every election's stream.</summary>
    public const string Owner = "elections";

    /// <summary>The stream of an election.</summary>
    public static string Of(ElectionId id) => $"{Owner}/{id}";

    /// <summary>The election of a stream; false if the stream is none of an election.</summary>
    public static bool TryParse(string stream, out ElectionId id)
    {
        id = default;
        return StreamName.OwnerOf(stream) == Owner
            && stream.Length > Owner.Length
            && ElectionId.TryParse(stream[(Owner.Length + 1)..], out id);
    }
}
