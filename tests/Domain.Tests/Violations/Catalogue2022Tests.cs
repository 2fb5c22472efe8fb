using Netralitas.Domain.Facts;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Violations;

/// <summary>The joint decree of 22-9-2022 as it is shipped, against a table written from the decree's two annexes.</summary>
public sealed class Catalogue2022Tests
{
    private static readonly ViolationCatalogue Catalogue = Shipped.Violations.On(new DateOnly(2024, 10, 1))!;

    [Theory]
    [InlineData("banner", "KE-01", SanctionLevel.Moral, "DS-01", SanctionLevel.Severe)]
    [InlineData("online-campaign", "KE-02", SanctionLevel.Moral, "DS-02", SanctionLevel.Severe)]
    [InlineData("attend-declaration", "KE-03", SanctionLevel.Moral, "DS-04", SanctionLevel.Severe)]
    [InlineData("social-media-support", "KE-04", SanctionLevel.Moral, "DS-06", SanctionLevel.Severe)]
    [InlineData("photo-with-candidate", "KE-05", SanctionLevel.Moral, "DS-07", SanctionLevel.Severe)]
    [InlineData("join-campaign-introduction", "KE-06", SanctionLevel.Moral, null, null)]
    [InlineData("spouse-declaration-without-leave", "KE-07", SanctionLevel.Moral, null, null)]
    [InlineData("approach-party-as-candidate", "DS-03", SanctionLevel.Medium, "DS-03", SanctionLevel.Medium)]
    [InlineData("party-membership", "DS-05", SanctionLevel.Dismissal, "DS-05", SanctionLevel.Dismissal)]
    [InlineData("leaning-activity", "DS-08", SanctionLevel.Severe, "DS-08", SanctionLevel.Severe)]
    [InlineData("campaign-team", "DS-09", SanctionLevel.Medium, "DS-10", SanctionLevel.Severe)]
    [InlineData("independent-support-documents", "DS-11", SanctionLevel.Severe, "DS-11", SanctionLevel.Severe)]
    [InlineData("favouring-decision", "DS-12", SanctionLevel.Severe, "DS-12", SanctionLevel.Severe)]
    [InlineData("campaign-with-attributes-or-facilities", null, null, "DS-13", SanctionLevel.Severe)]
    [InlineData("party-event-speaker", null, null, null, null)]
    [InlineData("self-declaration-without-leave", null, null, null, null)]
    [InlineData("state-facilities-in-campaign", null, null, null, null)]
    [InlineData("office-facilities-in-campaign", null, null, null, null)]
    public void An_act_is_what_the_decree_makes_of_it_before_and_after_the_candidates_are_fixed(
        string act,
        string? before,
        SanctionLevel? levelBefore,
        string? after,
        SanctionLevel? levelAfter
    )
    {
        Assert.True(Shipped.Violations.TryFindAct(ActId.Parse(act), out _));
        var first = Catalogue.Find(ActId.Parse(act), afterFixing: false);
        var second = Catalogue.Find(ActId.Parse(act), afterFixing: true);

        Assert.Equal((before, levelBefore), (first?.Code, first?.Level));
        Assert.Equal((after, levelAfter), (second?.Code, second?.Level));
    }

    [Fact]
    public void All_seven_ethics_and_thirteen_discipline_entries_are_there()
    {
        string[] codes =
        [
            .. Enumerable.Range(1, 7).Select(i => $"KE-{i:00}"),
            .. Enumerable.Range(1, 13).Select(i => $"DS-{i:00}"),
        ];

        Assert.Equal(codes, Catalogue.Entries.Select(entry => entry.Code));
        Assert.All(
            Catalogue.Entries,
            entry =>
                Assert.Equal(
                    entry.Code.StartsWith("KE", StringComparison.Ordinal)
                        ? ViolationCategory.Ethics
                        : ViolationCategory.Discipline,
                    entry.Category
                )
        );
    }

    [Theory]
    [InlineData("KE-01", "PP 42/2004 pasal 15")]
    [InlineData("DS-01", "PP 94/2021 pasal 14 huruf i")]
    [InlineData("DS-05", "UU 5/2014 pasal 87 ayat (4) huruf c")]
    public void An_entry_names_its_legal_basis(string code, string basis) =>
        Assert.Equal(basis, Assert.Single(Catalogue.Entries, entry => entry.Code == code).LegalBasis);

    [Theory]
    [InlineData("KE-07", Confidence.SecondHand)]
    [InlineData("DS-08", Confidence.Derived)]
    [InlineData("DS-09", Confidence.SecondHand)]
    [InlineData("DS-10", Confidence.Unverified)]
    [InlineData("DS-11", Confidence.Unverified)]
    [InlineData("DS-12", Confidence.Unverified)]
    [InlineData("DS-13", Confidence.Unverified)]
    public void What_is_not_well_known_says_so(string code, Confidence mark) =>
        Assert.Equal(mark, Assert.Single(Catalogue.Entries, entry => entry.Code == code).Source.Confidence);

    [Fact]
    public void That_two_entries_name_one_act_is_marked_as_derived() =>
        Assert.All(
            Catalogue.Entries.GroupBy(entry => entry.Act).Where(entries => entries.Skip(1).Any()),
            entries =>
            {
                Assert.True(Shipped.Violations.TryFindAct(entries.Key, out var act));
                Assert.Equal(Confidence.Derived, act.Source.Confidence);
            }
        );
}
