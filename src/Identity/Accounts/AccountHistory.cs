namespace Netralitas.Identity.Accounts;

/// <summary>Notes what is done with accounts.</summary>
/// <param name="journal">Where it is kept.</param>
/// <param name="clock">The time.</param>
public sealed class AccountHistory(IAccountJournal journal, TimeProvider clock)
{
    /// <summary>Notes one thing.</summary>
    /// <param name="login">The account.</param>
    /// <param name="what">A word of <see cref="AccountWords"/>.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="detail">More about it; never a password or a code.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public ValueTask NoteAsync(string login, string what, string by, string? detail, CancellationToken cancellation) =>
        journal.NoteAsync(new AccountEvent(clock.GetUtcNow(), login, what, by, detail), cancellation);
}
