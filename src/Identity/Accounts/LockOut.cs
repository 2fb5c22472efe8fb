namespace Netralitas.Identity.Accounts;

/// <summary>
/// How long an account is locked after failures in a row: 15 minutes from the fifth, twice as long with each more, up to a day. Our
/// own, as ASP.NET Core Identity locks for the same time however often it happens.
/// </summary>
public static class LockOut
{
    private const int FailuresFree = 4;
    private const int DoublingsMax = 7;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Max = TimeSpan.FromDays(1);

    /// <summary>Until when an account is locked that has failed this often; the Unix epoch if it is not.</summary>
    public static DateTimeOffset Until(int failures, DateTimeOffset now)
    {
        if (failures <= FailuresFree)
        {
            return DateTimeOffset.UnixEpoch;
        }

        var length = First * Math.Pow(2, Math.Min(failures - FailuresFree - 1, DoublingsMax));
        return now + (length < Max ? length : Max);
    }
}
