using System.Diagnostics.CodeAnalysis;

namespace Netralitas.Domain.Violations;

/// <summary>The acts that can be reported and what the decrees make of them, from <c>data/violations.json</c>.</summary>
public sealed class ViolationCatalogues
{
    private readonly Dictionary<ActId, ViolationAct> acts;

    internal ViolationCatalogues(IReadOnlyList<ViolationAct> acts, IReadOnlyList<ViolationCatalogue> all)
    {
        (Acts, All) = (acts, all);
        this.acts = acts.ToDictionary(act => act.Id);
    }

    /// <summary>Every act, in the file's order.</summary>
    public IReadOnlyList<ViolationAct> Acts { get; }

    /// <summary>Every catalogue, the oldest first.</summary>
    public IReadOnlyList<ViolationCatalogue> All { get; }

    /// <summary>The act of an identifier; false if there is none.</summary>
    public bool TryFindAct(ActId id, [NotNullWhen(true)] out ViolationAct? act) => acts.TryGetValue(id, out act);

    /// <summary>The catalogue in force on the day of an act; null before the first.</summary>
    public ViolationCatalogue? On(DateOnly day) => All.LastOrDefault(catalogue => catalogue.From <= day);

    /// <summary>
    /// Reads the catalogues. Refused: an act or a code that stands there twice; an entry of an act that is not there; two
    /// entries of a catalogue for one act and stage; a moral sanction for discipline, or another for ethics; catalogues
    /// that overlap or leave a gap; a last catalogue that ends; a fact without source or confidence.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names the field.</exception>
    public static ViolationCatalogues Parse(ReadOnlySpan<byte> json) => ViolationFile.Read(json);
}
