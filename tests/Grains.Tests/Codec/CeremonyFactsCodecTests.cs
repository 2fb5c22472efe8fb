using System.Text.Json;
using Netralitas.Domain.Ceremonies;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Tests.Codec;

public sealed class CeremonyFactsCodecTests
{
    [Theory]
    [InlineData("\"heldAt\":\"2023-11-27T07:30:00+09:00\"", null)]
    [InlineData("\"heldOn\":\"2023-11-27\"", null)]
    [InlineData("\"heldAround\":{\"date\":\"2023-11-27\",\"basis\":\"berita\"}", null)]
    [InlineData("\"heldAt\":\"2023-11-27T07:30:00\"", "date-invalid /data/heldAt")]
    [InlineData("\"heldOn\":\"2023-02-30\"", "date-invalid /data/heldOn")]
    [InlineData("\"heldOn\":\"27-11-2023\"", "date-invalid /data/heldOn")]
    [InlineData("\"heldAround\":{\"basis\":\"berita\"}", "field-missing /data/heldAround/date")]
    [InlineData("\"heldAround\":{\"date\":\"2023-11-27\"}", "field-missing /data/heldAround/basis")]
    [InlineData("\"heldAround\":\"2023-11-27\"", "type-invalid /data/heldAround")]
    [InlineData("\"heldOn\":\"2023-11-27\",\"heldAt\":\"2023-11-27T07:30:00+09:00\"", "date-ambiguous /data/heldOn")]
    [InlineData("\"unit\":\"bkd\"", "unit-unknown /data/unit")]
    [InlineData("\"leader\":{\"name\":\"A\"}", "field-missing /data/leader/position")]
    [InlineData(
        "\"leader\":{\"name\":\"A\",\"position\":\"B\",\"standing\":\"acting\"}",
        "value-unknown /data/leader/standing"
    )]
    [InlineData("\"wording\":{\"reference\":\"sumpah\"}", "value-unknown /data/wording/reference")]
    [InlineData("\"wording\":{\"points\":[\"a\",\"b\",\"c\"]}", "wording-points /data/wording/points")]
    [InlineData("\"wording\":{\"points\":[\"a\",\"b\",\"c\",\" \"]}", "text-empty /data/wording/points/3")]
    [InlineData("\"attendance\":{\"pns\":-1}", "count-negative /data/attendance/pns")]
    [InlineData("\"attendance\":{\"pppk\":1000001}", "count-too-large /data/attendance/pppk")]
    [InlineData("\"attendance\":{\"nonAsn\":1.5}", "type-invalid /data/attendance/nonAsn")]
    [InlineData("\"attendance\":{\"nonAsn\":null}", null)]
    [InlineData("\"evidence\":[{\"kind\":\"photo\",\"uri\":\"foto.jpg\"}]", "uri-invalid /data/evidence/0/uri")]
    [InlineData("\"evidence\":[{\"kind\":\"photo\",\"uri\":\"/foto/apel.jpg\"}]", "uri-invalid /data/evidence/0/uri")]
    [InlineData("\"evidence\":[{\"kind\":\"film\",\"uri\":\"urn:a:b\"}]", "value-unknown /data/evidence/0/kind")]
    [InlineData(
        "\"evidence\":[{\"kind\":\"news\",\"uri\":\"urn:a:b\",\"sha256\":\"12\"}]",
        "sha256-invalid /data/evidence/0/sha256"
    )]
    [InlineData("\"elections\":[\"Pemilu 2024\"]", "election-unknown /data/elections/0")]
    [InlineData("\"somethingNew\":{\"a\":1}", null)]
    public void A_fault_is_named_by_its_field(string field, string? fault)
    {
        var elections = field.StartsWith("\"elections\"", StringComparison.Ordinal)
            ? ""
            : ",\"elections\":[\"pemilu-2024\"]";
        var data = Fields($"{{{field}{elections}}}");

        CeremonyFactsCodec.ReadHeld(data);

        Assert.Equal(fault, data.Fault is { } why ? $"{why.Code} {why.Pointer}" : null);
    }

    [Fact]
    public void An_election_named_twice_is_covered_once()
    {
        var facts = CeremonyFactsCodec.ReadHeld(Fields("""{"elections":["pemilu-2024","pemilu-2024"]}"""));

        Assert.Equal("pemilu-2024", Assert.Single(facts.Elections).Value);
    }

    [Fact]
    public void Digits_of_a_hash_are_kept_in_lower_case()
    {
        var hash = new string('A', 64);
        var data = Fields(
            $$"""{"elections":["pemilu-2024"],"evidence":[{"kind":"news","uri":"urn:a:b","sha256":"{{hash}}"}]}"""
        );

        Assert.Equal(new string('a', 64), Assert.Single(CeremonyFactsCodec.ReadHeld(data).Evidence).Sha256);
    }

    [Fact]
    public void What_was_left_out_is_unknown()
    {
        var facts = CeremonyFactsCodec.ReadHeld(Fields("""{"elections":["pemilu-2024"],"attendance":{"pns":0}}"""));

        Assert.Equal(new Attendance(0, Pppk: null, NonAsn: null), facts.Attendance);
        Assert.Null(facts.Date);
        Assert.Null(facts.Leader);
        Assert.Null(facts.Wording);
        Assert.Empty(facts.Evidence);
    }

    private static DataFields Fields(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new DataFields(document.RootElement.Clone());
    }
}
