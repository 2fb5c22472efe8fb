using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;

namespace Netralitas.Grains.Cases;

/// <summary>
/// One person across cases. A civil servant's number is the nation's; staff outside the civil service have their agency's
/// own, so two agencies may give two persons the same.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="Agency">The agency that gave it; null for a civil servant's.</param>
public readonly record struct CasePerson(PersonKey Number, AgencyId? Agency)
{
    /// <summary>Who a number is.</summary>
    public static CasePerson Of(PersonKey number, AgencyId? agency) => new(number, number.IsNonAsn ? agency : null);

    /// <summary>Whom a case is about.</summary>
    public static CasePerson Of(Case subject) => Of(subject.Person.Number, subject.Agency);
}
