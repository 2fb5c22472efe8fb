namespace Netralitas.Domain.Ceremonies;

/// <summary>
/// Heads counted by the agency. Declared, not proven: shown beside the named persons and never added to them.
/// </summary>
/// <param name="Pns">PNS present; null is unknown, not zero.</param>
/// <param name="Pppk">PPPK present; null is unknown.</param>
/// <param name="NonAsn">Others present; null is unknown.</param>
public sealed record Attendance(int? Pns, int? Pppk, int? NonAsn);
