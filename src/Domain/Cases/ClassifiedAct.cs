using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>An act on its day.</summary>
/// <param name="Act">The act.</param>
/// <param name="Day">The local day it took place.</param>
public sealed record ClassifiedAct(ViolationAct Act, DateOnly Day);
