using Netralitas.Actors;
using Netralitas.Actors.Nation;
using Netralitas.Domain.Elections;

namespace Netralitas.Api.Queries;

/// <summary>Reads the board so that whoever was told of a commit sees it.</summary>
/// <param name="dispatcher">Reaches the agencies.</param>
/// <param name="board">The board.</param>
/// <param name="settings">How completion is judged.</param>
/// <param name="clock">The time.</param>
public sealed class BoardReader(
    IDispatcher dispatcher,
    NationBoard board,
    CompletionSettings settings,
    TimeProvider clock
)
{
    // Under full load the board is behind by the turns that run; an answer need not wait for all of them, since it
    // says at which position it stands.
    private static readonly TimeSpan SettleMax = TimeSpan.FromMilliseconds(20);

    /// <summary>Every agency's standing with an election, with when and where in the log they stand.</summary>
    public async Task<BoardView> ReadAsync(Election election, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(SettleMax);
        try
        {
            await dispatcher.SettleAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The board's own position tells how far it is.
        }

        var (now, position) = (clock.GetUtcNow(), board.Position);
        return new BoardView(
            now,
            position,
            board.Rows.Select(row => AgencyStanding.Of(row, election, settings.Threshold, now))
        );
    }

    /// <summary>One agency's standing.</summary>
    public AgencyStanding Judge(AgencyRow row, Election election) =>
        AgencyStanding.Of(row, election, settings.Threshold, clock.GetUtcNow());
}

/// <summary>The board at a moment.</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="Position">Log position it stands at.</param>
/// <param name="Standings">Every agency, in no order.</param>
public sealed record BoardView(DateTimeOffset AsOf, long Position, IEnumerable<AgencyStanding> Standings);
