using System.Text.Json;
using Netralitas.Domain.Facts;
using Netralitas.Grains.FactFiles;
using Netralitas.Pages.Administration.Rules;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Tests.Administration.Rules;

public sealed class FactSheetTests
{
    private static readonly Facts Facts = Facts.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    public static TheoryData<string> Files => [.. Facts.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_marked_fact_of_a_file_is_on_its_sheet(string name)
    {
        var file = Find(name);
        using var document = JsonDocument.Parse(file.Json);

        var sheet = FactSheet.Of(file, PageTongue.Indonesian);

        Assert.True(sheet.Rows.Count > 0);
        Assert.True(sheet.Rows.Count >= CountMarks(document.RootElement));
        Assert.NotNull(sheet.Version);
        Assert.Equal(sheet.Rows.Count, Enum.GetValues<Confidence>().Sum(sheet.Count));
    }

    [Fact]
    public void A_day_off_has_the_source_and_mark_of_its_decree()
    {
        var sheet = FactSheet.Of(Find("holidays"), PageTongue.Indonesian);

        var voting = Assert.Single(sheet.Rows, row => row.Id == "2024-02-14");
        var decree = Assert.Single(sheet.Rows, row => row.Id == "keppres-pemilu-2024");
        Assert.Equal("Pemungutan suara Pemilihan Umum 2024", voting.Name);
        Assert.Equal((decree.Source, decree.Mark), (voting.Source, voting.Mark));
    }

    [Fact]
    public void A_fact_within_another_is_a_fact_of_its_own_and_says_where_it_stands()
    {
        var sheet = FactSheet.Of(Find("clocks"), PageTongue.English);

        var steps = sheet.Rows.Where(row => row.Place.EndsWith("› ladder", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(steps);
        Assert.DoesNotContain(sheet.Rows, row => row.Values.Any(value => value.Field == "ladder"));
        Assert.Contains(sheet.Rows, row => row.Values.Contains(("length", "days 7, unit workingDays")));
    }

    [Fact]
    public void Validity_is_told_apart_from_a_list_of_statuses_of_the_same_name()
    {
        var catalogue = FactSheet.Of(Find("violations"), PageTongue.Indonesian).Rows.Where(row => row.From is not null);
        var moves = FactSheet.Of(Find("case-moves"), PageTongue.Indonesian).Rows;

        Assert.NotEmpty(catalogue);
        Assert.All(moves, move => Assert.Null(move.From));
        Assert.Contains(moves, move => move.Values.Any(value => value.Field == "from"));
    }

    [Fact]
    public void Texts_are_in_the_readers_language()
    {
        var (id, en) = (
            FactSheet.Of(Find("penalties"), PageTongue.Indonesian).Rows[0],
            FactSheet.Of(Find("penalties"), PageTongue.English).Rows[0]
        );

        Assert.Equal(("Pernyataan secara tertutup", "Moral statement, closed"), (id.Name, en.Name));
        Assert.Equal(
            ("PP 42/2004 pasal 15, sebagaimana dikutip SKB 2022", "PP 42/2004 art. 15, as SKB 2022 cites it"),
            (id.Source, en.Source)
        );
    }

    [Fact]
    public void A_note_of_a_file_or_a_fact_is_in_the_readers_language()
    {
        var (id, en) = (
            FactSheet.Of(Find("supervisors"), PageTongue.Indonesian),
            FactSheet.Of(Find("supervisors"), PageTongue.English)
        );

        Assert.StartsWith("Lembaga-lembaga dalam keputusan bersama", id.Note, StringComparison.Ordinal);
        Assert.StartsWith("The institutions of the joint decree", en.Note, StringComparison.Ordinal);
        Assert.Contains(id.Rows, row => row.Note?.StartsWith("KASN meneruskan", StringComparison.Ordinal) == true);
        Assert.Contains(en.Rows, row => row.Note?.StartsWith("KASN passes", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_source_of_one_text_is_shown_as_it_is()
    {
        var file = Find("privacy") with
        {
            Json = """{"cells": {"min": 5, "source": "UU 27/2022", "confidence": "F", "note": null}}"""u8.ToArray(),
        };

        var row = Assert.Single(FactSheet.Of(file, PageTongue.Indonesian).Rows);

        Assert.Equal(("UU 27/2022", null), (row.Source, row.Note));
    }

    private static FactFile Find(string name) => Facts.Files.Single(file => file.Name == name);

    private static int CountMarks(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Sum(CountMarks),
            JsonValueKind.Object => (value.TryGetProperty("confidence", out _) ? 1 : 0)
                + value.EnumerateObject().Sum(field => CountMarks(field.Value)),
            _ => 0,
        };
}
