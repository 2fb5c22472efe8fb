using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

public sealed class FindingPlacesTests
{
    [Fact]
    public void Found_words_are_marked_where_they_stand()
    {
        Assert.Equal(
            ["ujian"],
            Marked(3, "menggunakan media sosial secara bijak dan tidak menyebarkan ujian kebencian serta berita bohong")
        );
    }

    [Fact]
    public void Missing_words_are_missed_before_the_words_that_go_on()
    {
        const string recited =
            "menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada pasangan calon tertentu";
        var place = Places(2, recited).First(each => each.IsGap);

        Assert.EndsWith("intimidasi dan ancaman", recited[..place.Start], StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_stands_twice_is_marked_where_the_reference_has_its_place()
    {
        var finding = new WordingFinding(2, WordingFindingKind.Wider, null, "pasangan calon", "calon");
        const string recited = "bila calon datang, tidak memihak kepada calon tertentu";

        var place = FindingPlaces.In(recited, "tidak memihak kepada pasangan calon tertentu", [finding]).Single();

        Assert.Equal(recited.LastIndexOf("calon", StringComparison.Ordinal), place.Start);
    }

    [Fact]
    public void Case_spacing_and_punctuation_do_not_hide_a_word_and_part_of_a_word_is_none()
    {
        var finding = new WordingFinding(1, WordingFindingKind.Substantive, null, null, "calon  TERTENTU");
        const string recited = "pencalonan tertentu; Calon, tertentu!";

        var place = FindingPlaces.In(recited, "", [finding]).Single();

        Assert.Equal("Calon, tertentu", recited[place.Start..place.End]);
    }

    [Theory]
    [InlineData("kata yang tidak ada")]
    [InlineData("menolak…")]
    public void Words_that_were_cut_or_cannot_be_found_mark_the_whole_point(string found)
    {
        var finding = new WordingFinding(1, WordingFindingKind.Substantive, null, null, found);

        var place = FindingPlaces.In("menolak politik uang", "", [finding]).Single();

        Assert.Equal(new FindingPlace(0, "menolak politik uang".Length), place);
    }

    [Fact]
    public void A_point_that_was_not_recited_has_its_gap_at_its_start()
    {
        Assert.All(Places(4, ""), place => Assert.Equal(new FindingPlace(0, 0), place));
    }

    private static IEnumerable<string> Marked(int point, string recited) =>
        Places(point, recited).Where(place => !place.IsGap).Select(place => recited[place.Start..place.End]);

    private static IReadOnlyList<FindingPlace> Places(int point, string recited)
    {
        var result = Wordings.CheckIkrar(point, recited);
        var findings = result.Findings.Where(finding => finding.Point == point).ToList();
        Assert.NotEmpty(findings);
        return FindingPlaces.In(recited, Wordings.Reference(result.Reference!).Points[point - 1], findings);
    }
}
