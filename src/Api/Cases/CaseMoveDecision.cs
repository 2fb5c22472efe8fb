using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>An operator's move of a case, the same whether a program or a form sends it.</summary>
/// <param name="dispatcher">Reaches the case.</param>
internal sealed class CaseMoveDecision(IDispatcher dispatcher)
{
    /// <summary>The move of a word, if this caller may make it at all; else why not.</summary>
    public static (CaseMove Move, Problem? Problem) Find(Caller caller, string word) =>
        !CaseWire.Move.TryParse(word, out var move) || CaseMoves.RoleFor(move) is not { } role
            ? (default, CaseProblems.MoveUnknown)
        : caller.Role != role ? (move, RoleProblem.Of(role))
        : (move, null);

    /// <summary>Has the case decide; null if the move is made, else why not.</summary>
    /// <param name="caller">Who makes it.</param>
    /// <param name="id">The case.</param>
    /// <param name="move">The move.</param>
    /// <param name="data">The data of the event of that name.</param>
    /// <param name="version">The version the caller saw.</param>
    public async Task<Problem?> DecideAsync(Caller caller, CaseId id, CaseMove move, DataFields data, long version)
    {
        var (said, _) = CaseEventCodec.ReadSent(move, data, caller.KeyId);
        if (RequestJson.ProblemOf(data.Fault) is { } fault)
        {
            return fault;
        }

        var call = new CaseCall(0, null, CaseReader.Of(caller), said, ExpectedVersion: version);
        var reply = await dispatcher.TellAsync(new CaseShare(id, [call]), CancellationToken.None);
        return reply.Others is [{ Rejection: { } refused }] ? CaseProblems.Of(refused) : null;
    }
}
