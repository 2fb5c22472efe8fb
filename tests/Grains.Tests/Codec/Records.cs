using Netralitas.EventLog;

namespace Netralitas.Grains.Tests.Codec;

/// <summary>Committed records around a payload.</summary>
internal static class Records
{
    public static LogRecord Of(string type, ReadOnlyMemory<byte> data) =>
        new(1, "81.72/apel", 1, 0, type, DateTimeOffset.UnixEpoch, Identity: null, data, HashChain.Genesis);
}
