using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Supervision;

/// <summary>
/// The institutions that handle violations together and the recommending body over time (<c>data/supervisors.json</c>).
/// </summary>
public sealed class SupervisorRegister
{
    private readonly Dictionary<AgencyId, Supervisor> byId;

    private SupervisorRegister(IReadOnlyList<Supervisor> all, IReadOnlyList<RecommendingPeriod> recommending)
    {
        (All, Recommending) = (all, recommending);
        byId = all.ToDictionary(supervisor => supervisor.Id);
    }

    /// <summary>Every institution, in the file's order.</summary>
    public IReadOnlyList<Supervisor> All { get; }

    /// <summary>Who passes recommendations on, by time and without a gap; the last period still runs.</summary>
    public IReadOnlyList<RecommendingPeriod> Recommending { get; }

    /// <summary>
    /// Reads a register. Refused: an institution twice or that is no central agency; an unknown role, none or one given twice;
    /// periods that leave a gap, overlap or end before they start; a last period with an end; a body that is not in the file
    /// or has not the role recommender; a fact without source or confidence.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names line and field.</exception>
    public static SupervisorRegister Parse(ReadOnlySpan<byte> json)
    {
        var (supervisors, recommending) = SupervisorFile.Read(json);
        return new SupervisorRegister(supervisors, recommending);
    }

    /// <summary>What an institution does on a day; nothing if it does not supervise then.</summary>
    public SupervisorRoles RolesOf(AgencyId id, DateOnly on) =>
        byId.TryGetValue(id, out var found) && new Validity(found.From, found.To).Includes(on)
            ? found.Roles
            : SupervisorRoles.None;

    /// <summary>The period a day lies in; null before the first.</summary>
    public RecommendingPeriod? RecommendingOn(DateOnly day) => Recommending.LastOrDefault(period => period.From <= day);
}
