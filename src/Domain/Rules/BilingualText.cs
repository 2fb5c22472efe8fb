namespace Netralitas.Domain.Rules;

/// <summary>A sentence for people, in Indonesian and in English.</summary>
/// <param name="Id">The Indonesian sentence.</param>
/// <param name="En">The English sentence.</param>
public sealed record BilingualText(string Id, string En);
