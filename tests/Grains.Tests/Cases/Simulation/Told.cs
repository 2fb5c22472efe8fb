using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>One thing said of a case, once or again under the same id.</summary>
/// <param name="At">The instant it is said.</param>
/// <param name="Id">Its CloudEvents id: what comes under it a second time changes nothing.</param>
/// <param name="Sender">Who says it.</param>
/// <param name="Event">What is said.</param>
internal sealed record Told(DateTimeOffset At, string Id, CaseSender Sender, CaseEvent Event);
