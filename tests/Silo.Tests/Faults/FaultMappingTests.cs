using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Api.Problems;
using Netralitas.EventLog;
using Netralitas.Grains.Turns;
using Netralitas.Identity.Problems;
using Netralitas.Silo.Tests.Messages;
using Npgsql;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace Netralitas.Silo.Tests.Faults;

public sealed class FaultMappingTests
{
    private const string Words = "basis data tidak menjawab";

    public static TheoryData<Exception, string> Carried =>
        new()
        {
            { new LogUnavailableException(Words, new IOException("putus")), "log-unavailable" },
            {
                new LogUnavailableException(Words, new NpgsqlException("putus", new SocketException(111))),
                "log-unavailable"
            },
            {
                new LogUnavailableException(Words, new PostgresException("putus", "FATAL", "FATAL", "57P01")),
                "log-unavailable"
            },
            { new LogFullException(Words), "queue-full" },
            { new GrainContendedException(Words), "queue-full" },
        };

    public static TheoryData<Exception> Silences =>
        [new TimeoutException(Words), new SiloUnavailableException(Words), new ConnectionFailedException(Words)];

    [Theory]
    [MemberData(nameof(Carried), DisableDiscoveryEnumeration = true)]
    public void What_a_grain_throws_on_one_silo_its_caller_on_another_sees(Exception thrown, string code)
    {
        var seen = (Exception)Wire.Read(Wire.Write(thrown));

        Assert.Equal((thrown.GetType(), Words), (seen.GetType(), seen.Message));
        Assert.Equal(code, Explain(seen).Why.Code);
    }

    [Theory]
    [MemberData(nameof(Silences), DisableDiscoveryEnumeration = true)]
    public void A_silo_that_does_not_answer_leaves_the_outcome_unknown(Exception silence)
    {
        var problem = Explain(silence);

        Assert.Equal((StatusCodes.Status503ServiceUnavailable, "node-unreachable"), (problem.Status, problem.Why.Code));
    }

    [Fact]
    public void A_fault_of_ours_is_not_disguised()
    {
        var seen = (Exception)Wire.Read(Wire.Write(new InvalidOperationException(Words)));

        Assert.Equal((typeof(InvalidOperationException), Words), (seen.GetType(), seen.Message));
        Assert.Equal("internal-error", Explain(seen).Why.Code);
    }

    private static Problem Explain(Exception thrown) => ProblemMiddleware.Explain(thrown, NullLogger.Instance);
}
