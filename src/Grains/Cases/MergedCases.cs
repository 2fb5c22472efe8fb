using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>
/// The cases that ended in a case, or in one of those: their papers lie with it and go with it. One whose reports it took in
/// but that never ended there is a case of its own.
/// </summary>
/// <param name="archive">Reads them.</param>
internal sealed class MergedCases(CaseArchive archive)
{
    /// <summary>Those whose papers are still there; one that ended in another of them comes before it.</summary>
    public async Task<IReadOnlyList<Case>> OfAsync(Case subject)
    {
        var sources = new List<Case>();
        foreach (var id in subject.Reports.Select(filed => filed.Case).Where(id => id != subject.Id).Distinct())
        {
            if (await archive.ReadAsync(id, CancellationToken.None) is { } file)
            {
                sources.Add(file.Case);
            }
        }

        List<Case> found = [subject];
        for (var index = 0; index < found.Count; index++)
        {
            var into = found[index].Id;
            found.AddRange(sources.FindAll(source => source.MergedInto == into));
        }

        found.RemoveAt(0);
        found.Reverse();
        return found;
    }
}
