using Netralitas.Domain.Completion;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Nation;

/// <summary>What changed of an agency in the last minutes.</summary>
/// <param name="Name">The agency's name.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="Status">Its status now.</param>
/// <param name="Run">What changed, and when.</param>
public sealed record AgencyChange(string Name, TimeZoneName Zone, AgencyStatus Status, RecentRun Run);
