using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Elections;

/// <summary>A stage (<i>tahapan</i>) of an election.</summary>
/// <param name="Id">Its slug, unique within the election: <c>campaign</c>, <c>candidates-fixed</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="From">First day, as local calendars show it.</param>
/// <param name="To">Last day, included; null where no source gives it.</param>
/// <param name="Source">Who says so.</param>
public sealed record ElectionStage(string Id, BilingualText Name, DateOnly From, DateOnly? To, FactSource Source);
