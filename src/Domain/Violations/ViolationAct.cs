using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Violations;

/// <summary>
/// What was done, as a reporter names it. It is neutral: the same act is a matter of ethics before the candidates are
/// fixed and of discipline after, which a <see cref="ViolationCatalogue"/> decides.
/// </summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Source">Where the act comes from; derived where entries of a decree were taken to name one act.</param>
public sealed record ViolationAct(ActId Id, BilingualText Name, FactSource Source);
