using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Violations;

/// <summary>Reads <c>data/violations.json</c>.</summary>
internal static class ViolationFile
{
    public static ViolationCatalogues Read(ReadOnlySpan<byte> json)
    {
        var root = FactNode.Parse(json);
        var acts = root.Get("acts").Items("id");
        ViolationAct[] known = [.. acts.Select(ReadAct)];
        var ids = known.Select(act => act.Id).ToHashSet();

        var items = root.Get("catalogues").Items("id");
        ViolationCatalogue[] catalogues =
        [
            .. items.Select(item => ReadCatalogue(item, ids)).OrderBy(catalogue => catalogue.From),
        ];
        Validity.ExpectUnbroken(items.Select(item => (item, Validity.Read(item))));
        return catalogues[^1].To is { } end
            ? throw root.Get("catalogues").Fault($"the last ends on {end:yyyy-MM-dd}; after it none would be in force")
            : new ViolationCatalogues(known, catalogues);
    }

    private static ViolationAct ReadAct(FactNode item) =>
        new(ActId.Parse(item.Get("id").Slug()), item.Get("name").Bilingual(), item.Source());

    private static ViolationCatalogue ReadCatalogue(FactNode item, HashSet<ActId> acts)
    {
        var entries = item.Get("entries").Items("code");
        var read = new List<CatalogueEntry>(entries.Count);
        foreach (var entry in entries)
        {
            read.Add(ExpectAlone(ReadEntry(entry, acts), read, entry));
        }

        return new ViolationCatalogue(
            item.Get("id").Slug(),
            item.Get("decree").Text(),
            item.Get("from").Day(),
            Validity.Read(item).To,
            read,
            item.Source()
        );
    }

    private static CatalogueEntry ReadEntry(FactNode item, HashSet<ActId> acts)
    {
        var act = item.Get("act");
        if (!ActId.TryParse(act.Text(), out var id) || !acts.Contains(id))
        {
            throw act.Fault($"'{act.Text()}' is none of the acts");
        }

        var category = item.Get("category").Word<ViolationCategory>();
        var level = item.Get("level").Word<SanctionLevel>();
        return (level == SanctionLevel.Moral) != (category == ViolationCategory.Ethics)
            ? throw item.Get("level").Fault("moral is the level of ethics, and of ethics only")
            : new CatalogueEntry(
                item.Get("code").Text(),
                id,
                item.Get("stage").Word<ActStage>(),
                category,
                level,
                item.Get("name").Bilingual(),
                item.Get("legalBasis").Text(),
                item.Source()
            );
    }

    private static CatalogueEntry ExpectAlone(CatalogueEntry entry, List<CatalogueEntry> others, FactNode item)
    {
        var other = others.Find(other => other.Act == entry.Act && MayBothHold(other.Stage, entry.Stage));
        return other is null
            ? entry
            : throw item.Get("stage").Fault($"{other.Code} holds for '{entry.Act}' at the same stage");
    }

    private static bool MayBothHold(ActStage one, ActStage other) =>
        one == other || one == ActStage.Any || other == ActStage.Any;
}
