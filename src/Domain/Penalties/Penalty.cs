using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Penalties;

/// <summary>A penalty that may be imposed.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Level">The level of sanction it belongs to.</param>
/// <param name="Employment">Whom it may be imposed on; PNS, PPPK and other staff fall under different laws.</param>
/// <param name="Remedy">What the person may do against it.</param>
/// <param name="IsListed">Whether it may be listed publicly; false for the closed moral statement, which never is.</param>
/// <param name="LegalBasis">The article it rests on, as it is cited in Indonesian.</param>
/// <param name="Source">Who says so.</param>
public sealed record Penalty(
    PenaltyId Id,
    BilingualText Name,
    SanctionLevel Level,
    IReadOnlyList<PersonCategory> Employment,
    Remedy Remedy,
    bool IsListed,
    string LegalBasis,
    FactSource Source
);
