using Netralitas.Domain.Agencies;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Rolls;

/// <summary>What the page of an agency's roll shows.</summary>
/// <param name="Agency">The agency, with the roll in force.</param>
/// <param name="MayDeclare">Whether the reader speaks for the agency.</param>
/// <param name="Today">The day it is where the agency is.</param>
/// <param name="Position">Log position the roll stands at.</param>
public sealed record RollModel(Agency Agency, bool MayDeclare, DateOnly Today, long Position)
{
    /// <summary>The day typed into the form; null if it was not sent or is none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What is wrong with the form, or why the roll was refused.</summary>
    public Rejection? Fault { get; init; }

    /// <summary>What is wrong with the file, cell by cell.</summary>
    public IReadOnlyList<RollFault> Faults { get; init; } = [];

    /// <summary>The roll that is looked at before it is declared; null if none is.</summary>
    public Roll? Proposed { get; init; }

    /// <summary>Whether anything was found wrong.</summary>
    public bool HasFaults => Fault is not null || Faults.Count > 0;

    /// <summary>Where its forms and files are.</summary>
    public string Address => $"/agencies/{Agency.Id}/roll";
}
