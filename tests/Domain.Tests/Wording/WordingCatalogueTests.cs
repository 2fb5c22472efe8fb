using System.Text;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

public sealed class WordingCatalogueTests
{
    private static readonly string File = Encoding.UTF8.GetString(DataFile.Read("data/wordings.json"));

    [Fact]
    public void The_references_are_the_spoken_pledge_and_the_signed_pact_of_four_points_each()
    {
        Assert.Equal(["ikrar", "pakta"], Wordings.Catalogue.References.Select(reference => reference.Id));
        Assert.All(Wordings.Catalogue.References, reference => Assert.Equal(4, reference.Points.Count));
        Assert.All(
            Wordings.Catalogue.References,
            reference => Assert.Equal(Confidence.Derived, reference.Source.Confidence)
        );
    }

    [Fact]
    public void A_slot_reads_as_the_reference_fills_it()
    {
        Assert.Contains("Pegawai ASN di instansi masing-masing dalam", Wordings.Ikrar[0], StringComparison.Ordinal);
        Assert.Contains("Pegawai ASN dalam", Wordings.Pakta[0], StringComparison.Ordinal);
        Assert.EndsWith("Pemilu dan Pemilihan Tahun 2024", Wordings.Pakta[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ikrar")]
    [InlineData("pakta")]
    public void A_reference_conforms_to_itself_without_a_finding(string id)
    {
        var result = Wordings.Check(Wordings.Reference(id).Points);

        Assert.Equal((WordingVerdict.Conforms, id), (result.Verdict, result.Reference));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void No_wording_reported_is_absent()
    {
        var result = Wordings.Catalogue.Check(null, "Kota Tual");

        Assert.Equal((WordingVerdict.Absent, null), (result.Verdict, result.Reference));
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("ikrar", "ikrar")]
    [InlineData(" Pakta ", "pakta")]
    public void A_claimed_reference_without_a_text_conforms(string claimed, string reference)
    {
        var result = Wordings.Catalogue.Check(new WordingText(null, [], null, claimed), "Kota Tual");

        Assert.Equal((WordingVerdict.Conforms, reference), (result.Verdict, result.Reference));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sumpah")]
    public void Blank_points_are_absent_unless_a_known_reference_is_claimed(string? claimed) =>
        Assert.Equal(
            WordingVerdict.Absent,
            Wordings.Catalogue.Check(new WordingText("Kami berikrar", ["", " \n"], null, claimed), "Kota Tual").Verdict
        );

    [Fact]
    public void A_claim_does_not_excuse_the_text_recited()
    {
        string[] points = [.. Wordings.Ikrar.Take(3), "Menerima segala jenis pemberian"];

        var result = Wordings.Catalogue.Check(new WordingText(null, points, null, "ikrar"), "Kota Tual");

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
    }

    [Fact]
    public void Between_two_references_equally_close_the_claimed_one_counts()
    {
        string[] points = [.. Wordings.Ikrar];
        points[2] =
            "Menggunakan media sosial secara bijak, tidak dipergunakan kepentingan, tidak menyebarkan ujaran kebencian serta "
            + "berita bohong";

        Assert.Equal("pakta", Wordings.Catalogue.Check(new WordingText(null, points, null, "pakta"), "").Reference);
        Assert.Equal("ikrar", Wordings.Catalogue.Check(new WordingText(null, points, null, "ikrar"), "").Reference);
    }

    [Theory]
    [InlineData("\"kind\": \"wider\"", "\"kind\": \"broader\"", ".kind: 'broader'")]
    [InlineData("\"confidence\": \"F2\"", "\"confidence\": \"sure\"", ".confidence")]
    [InlineData("{election:Pemilu", "{contest:Pemilu", "references[0].points[0]: there is no slot 'contest'")]
    [InlineData("{election:Pemilu dan Pemilihan Tahun 2024}\",", "{election}\",", "references[0].points[0]")]
    [InlineData("tidak memihak kepada pasangan calon", "memihak kepada pasangan calon", "'tidak memihak' is not in it")]
    [InlineData("\"point\": 4", "\"point\": 0", "clauses[8].point")]
    [InlineData("\"accepted\": [\"tidak memihak\"]", "\"accepted\": []", "clauses[4].accepted")]
    [InlineData("\"accepted\": [\"tidak memihak\"]", "\"accepted\": [\"… memihak\"]", "clauses[4].accepted[0]")]
    [InlineData("\"id\": \"pakta\"", "\"id\": \"ikrar\"", "references[1].id")]
    [InlineData("\"prov\", ", "\"kota\", ", "slots.agency.levels[2].words[0]")]
    [InlineData("\"pemda\"", "\"pemerintah daerah\"", "slots.agency.governments[2]: must be one word")]
    [InlineData("\"pemda\"", "\"pemerintah\"", "slots.agency.governments[2]: 'pemerintah' stands for another level")]
    [InlineData("\"point\": 4", "\"point\": 5", "references[0].points: a required clause belongs to point 5")]
    [InlineData("\"written\": \"hoaks\"", "\"written\": \"hoak\"", "'hoak' stands there twice")]
    [InlineData("\"connectives\"", "\"conectives\"", "connectives: is missing")]
    [InlineData("\"written\": \"hoak\"", "\"written\": \"--\"", ".written: has no word")]
    [InlineData("\"version\"", "version", "not JSON")]
    public void A_bad_file_is_refused_by_the_name_of_the_field(string text, string replacement, string named)
    {
        Assert.Contains(text, File, StringComparison.Ordinal);
        var at = File.IndexOf(text, StringComparison.Ordinal);
        var bad = string.Concat(File.AsSpan(0, at), replacement, File.AsSpan(at + text.Length));

        var fault = Assert.Throws<FormatException>(() => WordingCatalogue.Parse(Encoding.UTF8.GetBytes(bad)));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
