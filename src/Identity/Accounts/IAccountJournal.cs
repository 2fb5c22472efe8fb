namespace Netralitas.Identity.Accounts;

/// <summary>What was done with accounts, by whom and when. Nothing is ever taken out.</summary>
public interface IAccountJournal
{
    /// <summary>Notes something.</summary>
    ValueTask NoteAsync(AccountEvent done, CancellationToken cancellation);

    /// <summary>What was done, the latest first; with one account if its login is given.</summary>
    ValueTask<IReadOnlyList<AccountEvent>> ListAsync(string? login, int limit, CancellationToken cancellation);
}

/// <summary>One thing that was done with an account.</summary>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Login">The account.</param>
/// <param name="What">What, in one word.</param>
/// <param name="By">Who did it: the account itself, another, or a key.</param>
/// <param name="Detail">More about it; never a password, a code or a whole address.</param>
public sealed record AccountEvent(DateTimeOffset At, string Login, string What, string By, string? Detail);
