using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Wording;

/// <summary>Reads <c>data/wordings.json</c>. Every fact in it must carry its source and confidence.</summary>
internal sealed class WordingFile
{
    private const int PointsMax = 20;
    private readonly FactNode root;
    private readonly Phrasebook phrasebook;

    private WordingFile(FactNode root)
    {
        this.root = root;
        phrasebook = new Phrasebook(root.Get("variants").Items("written").Select(ReadVariant));
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It breaks a rule; the message names the field.</exception>
    public static (IReadOnlyList<Reference> References, Phrasebook Phrasebook, Vocabulary Vocabulary) Read(
        ReadOnlySpan<byte> json
    )
    {
        var file = new WordingFile(FactNode.Parse(json));
        var references = file.root.Get("references").Items("id");
        var vocabulary = file.ReadVocabulary(references);
        var points = new ReferencePointReader(
            file.ReadSlots(vocabulary),
            [.. file.root.Get("clauses").Items().Select(item => file.ReadClause(item, vocabulary))],
            file.phrasebook,
            vocabulary
        );
        return ([.. references.Select(item => ReadReference(item, points))], file.phrasebook, vocabulary);
    }

    private static Reference ReadReference(FactNode item, ReferencePointReader reader)
    {
        ReferencePoint[] points = [.. item.Get("points").Items().Select((point, i) => reader.Read(point, i + 1))];
        if (points.Length < reader.PointsMin)
        {
            throw item.Get("points")
                .Fault($"a required clause belongs to point {reader.PointsMin}, which is not there");
        }

        var wording = new ReferenceWording(
            item.Get("id").Text(),
            item.Get("name").Bilingual(),
            [.. points.Select(point => point.Text)],
            item.Get("basis").Bilingual(),
            item.Source()
        );
        return new Reference(wording, points);
    }

    private static Variant ReadVariant(FactNode item)
    {
        var kind = item.Get("kind");
        WordingFindingKind? meaning = kind.Text() switch
        {
            "same" => null,
            "wider" => WordingFindingKind.Wider,
            "orthographic" => WordingFindingKind.Orthographic,
            "substantive" => WordingFindingKind.Substantive,
            var other => throw kind.Fault($"'{other}' is none of same, wider, orthographic, substantive"),
        };
        var means = item.Get("means");
        return new Variant(ReadWords(item.Get("written")), means.Text(), ReadWords(means), meaning, item.Source());
    }

    private Vocabulary ReadVocabulary(IReadOnlyList<FactNode> references)
    {
        var known = references
            .SelectMany(item => item.Get("points").Items())
            .SelectMany(point => WordReader.Read(ReferencePointReader.PlainText(point), RecitedPoint.WordsMax, out _));
        return new Vocabulary(
            ReadMarkedSet(root.Get("connectives")),
            ReadMarkedSet(root.Get("reversing")),
            phrasebook.Read([.. known]).Select(word => word.Text).ToHashSet(StringComparer.Ordinal)
        );
    }

    private RequiredClause ReadClause(FactNode item, Vocabulary vocabulary)
    {
        item.Source();
        return new RequiredClause(
            item.Get("point").Number(1, PointsMax),
            item.Get("name").Bilingual(),
            [.. item.Get("accepted").Items().Select(ReadPattern)]
        );

        ClausePattern ReadPattern(FactNode pattern) =>
            new([
                .. pattern
                    .Text()
                    .Split(ClausePattern.Gap)
                    .Select(part => phrasebook.Read(WordReader.Read(part, RecitedPoint.WordsMax, out _)))
                    .Select(part =>
                        part.Select(word => word.Text).Where(word => !vocabulary.IsConnective(word)).ToList()
                    )
                    .Select(part => part.Count > 0 ? part : throw pattern.Fault("has a part without words")),
            ]);
    }

    private Dictionary<string, Slot> ReadSlots(Vocabulary vocabulary)
    {
        var agency = root.Get("slots").Get("agency");
        var election = root.Get("slots").Get("election");
        agency.Source();
        election.Source();
        return new Dictionary<string, Slot>(StringComparer.Ordinal)
        {
            ["agency"] = new AgencySlot(ReadSet(agency.Get("leads")), vocabulary, ReadNames(agency, vocabulary)),
            ["election"] = new ElectionSlot(ReadSet(election.Get("words"))),
        };
    }

    private static AgencyNames ReadNames(FactNode agency, Vocabulary vocabulary)
    {
        var levels = new Dictionary<string, string>(StringComparer.Ordinal);
        AddLevel(agency.Get("governments"), "");
        foreach (var level in agency.Get("levels").Items())
        {
            AddLevel(level.Get("words"), level.Get("id").Text());
        }

        var shortForms = agency
            .Get("shortForms")
            .Entries()
            .ToDictionary(
                entry => entry.Field,
                entry => (IReadOnlyList<string>)entry.Text.Split(' '),
                StringComparer.Ordinal
            );
        return new AgencyNames(levels, ReadSet(agency.Get("ignored")), shortForms, vocabulary);

        void AddLevel(FactNode words, string level)
        {
            foreach (var word in words.Items())
            {
                if (!levels.TryAdd(ReadWord(word), level))
                {
                    throw word.Fault($"'{word.Text()}' stands for another level already");
                }
            }
        }
    }

    private static HashSet<string> ReadMarkedSet(FactNode node)
    {
        node.Source();
        return ReadSet(node.Get("words"));
    }

    private static HashSet<string> ReadSet(FactNode node) => [.. node.Items().Select(ReadWord)];

    private static string ReadWord(FactNode node) =>
        ReadWords(node) is [var word] ? word : throw node.Fault("must be one word");

    private static List<string> ReadWords(FactNode node)
    {
        List<string> words = [.. WordReader.Read(node.Text(), RecitedPoint.WordsMax, out _).Select(word => word.Text)];
        return words.Count > 0 ? words : throw node.Fault("has no word");
    }
}
