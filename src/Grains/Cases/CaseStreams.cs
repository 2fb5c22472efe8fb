using Netralitas.Domain.Cases;
using Netralitas.EventLog;

namespace Netralitas.Grains.Cases;

/// <summary>Where in the log cases are. None of it belongs to an agency, so no agency's feed, chain or count holds any of it.</summary>
public static class CaseStreams
{
    /// <summary>Owner of every case's stream.</summary>
    public const string Cases = "cases";

    /// <summary>Owner of the streams that keep who reported, apart from what was reported.</summary>
    public const string Reporters = "reporters";

    /// <summary>Owner of the streams that keep who read what, one for each reader.</summary>
    public const string Readings = "readings";

    /// <summary>The stream of a case.</summary>
    public static string Of(CaseId id) => $"{Cases}/{id}";

    /// <summary>The stream of a case's reporters.</summary>
    public static string ReportersOf(CaseId id) => $"{Reporters}/{id}";

    /// <summary>The stream of what the holder of a key read.</summary>
    public static string ReadingsOf(string keyId) => $"{Readings}/{keyId}";

    /// <summary>The case of a stream; false if the stream is none of a case.</summary>
    public static bool TryParse(string stream, out CaseId id)
    {
        id = default;
        return stream.StartsWith(Cases + "/", StringComparison.Ordinal)
            && CaseId.TryParse(stream[(Cases.Length + 1)..], out id);
    }

    /// <summary>Whether a record may only be read through the case it belongs to.</summary>
    public static bool IsConfidential(string stream) => StreamName.OwnerOf(stream) is Cases or Reporters or Readings;
}
