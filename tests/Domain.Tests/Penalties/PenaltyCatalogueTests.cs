using System.Text;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Penalties;

public sealed class PenaltyCatalogueTests
{
    private static readonly PenaltyCatalogue Catalogue = Shipped.Penalties;

    [Theory]
    [InlineData(SanctionLevel.Moral, PersonCategory.Pns, "moral-closed moral-open")]
    [InlineData(SanctionLevel.Moral, PersonCategory.Pppk, "pppk-moral-closed pppk-moral-open")]
    [InlineData(SanctionLevel.Moral, PersonCategory.NonAsn, "")]
    [InlineData(SanctionLevel.Light, PersonCategory.Pns, "oral-reprimand written-reprimand written-dissatisfaction")]
    [InlineData(SanctionLevel.Light, PersonCategory.Pppk, "pppk-reprimand")]
    [InlineData(SanctionLevel.Light, PersonCategory.NonAsn, "contract-reprimand")]
    [InlineData(
        SanctionLevel.Medium,
        PersonCategory.Pns,
        "performance-pay-cut-6-months performance-pay-cut-9-months performance-pay-cut-12-months raise-deferred-1-year promotion-deferred-1-year rank-lowered-1-year"
    )]
    [InlineData(SanctionLevel.Medium, PersonCategory.Pppk, "pppk-medium-by-agency-rules")]
    [InlineData(
        SanctionLevel.Severe,
        PersonCategory.Pns,
        "post-lowered-12-months relieved-of-post-12-months dismissed-with-honour"
    )]
    [InlineData(SanctionLevel.Severe, PersonCategory.Pppk, "pppk-contract-ended-with-honour")]
    [InlineData(SanctionLevel.Severe, PersonCategory.NonAsn, "contract-ended")]
    [InlineData(SanctionLevel.Dismissal, PersonCategory.Pns, "dismissed-without-honour")]
    [InlineData(SanctionLevel.Dismissal, PersonCategory.Pppk, "pppk-contract-ended-without-honour")]
    public void What_may_be_imposed_follows_level_and_employment(
        SanctionLevel level,
        PersonCategory employment,
        string ids
    ) => Assert.Equal(ids, string.Join(' ', Catalogue.For(level, employment).Select(penalty => penalty.Id)));

    [Fact]
    public void Only_the_closed_moral_statement_is_never_listed() =>
        Assert.Equal(
            ["moral-closed", "pppk-moral-closed"],
            Catalogue.All.Where(penalty => !penalty.IsListed).Select(penalty => penalty.Id.Value)
        );

    [Fact]
    public void Dismissals_are_appealed_and_other_penalties_of_discipline_objected_to() =>
        Assert.All(
            Catalogue.All.Where(penalty => !penalty.Employment.Contains(PersonCategory.NonAsn)),
            penalty => Assert.Equal(RemedyExpected(penalty), penalty.Remedy)
        );

    [Fact]
    public void Every_level_a_decree_leads_to_has_a_penalty_for_civil_servants() =>
        Assert.Null(Record.Exception(() => Catalogue.ExpectCovers(Shipped.Violations)));

    [Fact]
    public void A_level_without_a_penalty_is_refused_by_entry_level_and_employment()
    {
        var fault = Assert.Throws<FormatException>(() =>
            PenaltyCatalogue.Parse(Encoding.UTF8.GetBytes(OnePenalty)).ExpectCovers(Shipped.Violations)
        );

        Assert.Equal("penalties: none of level Moral for Pppk, which 2020-01a of skb-2020 needs.", fault.Message);
    }

    [Fact]
    public void A_penalty_not_in_the_file_is_not_found()
    {
        Assert.True(Catalogue.TryFind(PenaltyId.Parse("moral-open"), out var penalty));
        Assert.Equal("Pernyataan secara terbuka", penalty.Name.Id);
        Assert.False(Catalogue.TryFind(PenaltyId.Parse("exile"), out _));
        Assert.False(Catalogue.TryFind(default, out _));
    }

    [Theory]
    [InlineData("\"id\": \"one\"", "\"id\": \"One\"", "penalties[0].id: 'One' is not a slug")]
    [InlineData("\"id\": \"one\"", "\"id\": \"two\"", "penalties[1].id: 'two' stands there twice")]
    [InlineData(
        "\"level\": \"moral\"",
        "\"level\": \"heavy\"",
        "penalties[0].level: 'heavy' is none of moral, light, medium"
    )]
    [InlineData("[\"pns\"]", "[\"asn\"]", "penalties[0].employment[0]: 'asn' is none of pns, pppk, nonAsn")]
    [InlineData("[\"pns\"]", "[\"pns\", \"pns\"]", "penalties[0].employment[1]: 'pns' stands there twice")]
    [InlineData("[\"pns\"]", "[]", "penalties[0].employment: must not be empty")]
    [InlineData(
        "\"remedy\": \"none\"",
        "\"remedy\": \"court\"",
        "penalties[0].remedy: 'court' is none of none, objection, appeal"
    )]
    [InlineData("\"listed\": false", "\"listed\": 0", "penalties[0].listed: must be true or false")]
    [InlineData("\"legalBasis\": \"law\",", "", "penalties[0].legalBasis: is missing")]
    [InlineData("\"source\": \"first\",", "", "penalties[0].source: is missing")]
    [InlineData("\"confidence\": \"U\"", "\"confidence\": \"X\"", "penalties[0].confidence: 'X' is none of")]
    public void A_bad_file_is_refused_by_the_name_of_the_field(string text, string replacement, string named) =>
        BadFile.IsRefused(json => PenaltyCatalogue.Parse(json), OnePenalty, text, replacement, named);

    private const string OnePenalty = """
        {"penalties": [
          {"id": "one", "name": {"id": "a", "en": "b"}, "level": "moral", "employment": ["pns"], "remedy": "none",
           "listed": false, "legalBasis": "law", "source": "first", "confidence": "U"},
          {"id": "two", "name": {"id": "a", "en": "b"}, "level": "light", "employment": ["nonAsn"], "remedy": "appeal",
           "listed": true, "legalBasis": "other", "source": "s", "confidence": "A"}
        ]}
        """;

    private static Remedy RemedyExpected(Penalty penalty) =>
        penalty.Level == SanctionLevel.Moral ? Remedy.None
        : penalty.Id.Value.StartsWith("dismissed", StringComparison.Ordinal) ? Remedy.Appeal
        : penalty.Id.Value.Contains("contract-ended", StringComparison.Ordinal) ? Remedy.Appeal
        : Remedy.Objection;
}
