using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Supervision;

/// <summary>An institution that signed the joint decree (SKB 2/2022).</summary>
/// <param name="Id">The institution, a central agency.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Roles">What it does; at least one role.</param>
/// <param name="Source">Who says so.</param>
public sealed record Supervisor(AgencyId Id, BilingualText Name, SupervisorRoles Roles, FactSource Source);
