using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>An operator's move of a case, the same whether a program or a form sends it.</summary>
/// <param name="grains">Reaches the case.</param>
public sealed class CaseMoveDecision(IGrainFactory grains)
{
    /// <summary>The rejection of a word that is none of a move operators make.</summary>
    public static Rejection Unknown { get; } = Refuse();

    /// <summary>The move of a word, if operators make it.</summary>
    public static bool TryFind(string word, out CaseMove move) =>
        CaseWire.Move.TryParse(word, out move) && CaseMoves.IsOperators(move);

    /// <summary>Has the case decide; neither is given if the move is made.</summary>
    /// <param name="sender">Who makes it.</param>
    /// <param name="id">The case.</param>
    /// <param name="move">The move.</param>
    /// <param name="data">The data of the event of that name.</param>
    /// <param name="version">The version the sender saw.</param>
    /// <returns>What is wrong with the data, or why the case refused.</returns>
    public async Task<(Rejection? Fault, Rejection? Refused)> DecideAsync(
        CaseSender sender,
        CaseId id,
        CaseMove move,
        DataFields data,
        long version
    )
    {
        var (said, _) = CaseEventCodec.ReadSent(move, data, sender.By);
        if (data.Fault is { } fault)
        {
            return (fault, null);
        }

        var call = new CaseCall(0, null, sender, said, ExpectedVersion: version);
        var reply = await grains.TellAsync(new CaseShare(id, [call]), CancellationToken.None);
        return reply.Others is [{ Rejection: { } refused }] ? (null, refused) : (null, null);
    }

    private static Rejection Refuse()
    {
        var words = string.Join(
            ", ",
            Enum.GetValues<CaseMove>().Where(CaseMoves.IsOperators).Select(move => CaseWire.Move[move])
        );
        return Rejection.Of(
            "move-unknown",
            "",
            $"Tindakan ini tidak dikenal; pilih: {words}.",
            $"This move is not known; one of: {words}."
        );
    }
}
