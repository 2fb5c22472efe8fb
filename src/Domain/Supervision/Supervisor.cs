using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Supervision;

/// <summary>An institution that signed the joint decree (SKB 2/2022).</summary>
/// <param name="Id">The institution, a central agency.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Roles">What it does; at least one role.</param>
/// <param name="From">The first day it did; null if open.</param>
/// <param name="To">The last day it did, included; null while it does.</param>
/// <param name="Source">Who says so.</param>
public sealed record Supervisor(
    AgencyId Id,
    BilingualText Name,
    SupervisorRoles Roles,
    DateOnly? From,
    DateOnly? To,
    FactSource Source
);
