using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Act, day and contest make the category; written by hand from the two annexes of the decree of 2022.</summary>
public sealed class ClassifierTests
{
    private const string Moral = "moral-closed moral-open";
    private const string Medium =
        "performance-pay-cut-6-months performance-pay-cut-9-months performance-pay-cut-12-months raise-deferred-1-year promotion-deferred-1-year rank-lowered-1-year";
    private const string Severe = "post-lowered-12-months relieved-of-post-12-months dismissed-with-honour";
    private const string Dismissal = "dismissed-without-honour";
    private const string PppkMoral = "pppk-moral-closed pppk-moral-open";
    private const string PppkMedium = "pppk-medium-by-agency-rules";
    private const string PppkSevere = "pppk-contract-ended-with-honour";
    private const string PppkDismissal = "pppk-contract-ended-without-honour";

    private static readonly DateOnly Before = Day("2024-09-21");
    private static readonly DateOnly After = Day("2024-09-22");

    [Theory]
    [InlineData("banner", "KE-01", SanctionLevel.Moral, Moral, PppkMoral)]
    [InlineData("online-campaign", "KE-02", SanctionLevel.Moral, Moral, PppkMoral)]
    [InlineData("attend-declaration", "KE-03", SanctionLevel.Moral, Moral, PppkMoral)]
    [InlineData("social-media-support", "KE-04", SanctionLevel.Moral, Moral, PppkMoral)]
    [InlineData("photo-with-candidate", "KE-05", SanctionLevel.Moral, Moral, PppkMoral)]
    [InlineData("join-campaign-introduction", "KE-06", SanctionLevel.Moral, Moral, PppkMoral)]
    [InlineData("spouse-declaration-without-leave", "KE-07", SanctionLevel.Moral, Moral, PppkMoral)]
    [InlineData("approach-party-as-candidate", "DS-03", SanctionLevel.Medium, Medium, PppkMedium)]
    [InlineData("party-membership", "DS-05", SanctionLevel.Dismissal, Dismissal, PppkDismissal)]
    [InlineData("leaning-activity", "DS-08", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("campaign-team", "DS-09", SanctionLevel.Medium, Medium, PppkMedium)]
    [InlineData("independent-support-documents", "DS-11", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("favouring-decision", "DS-12", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("campaign-with-attributes-or-facilities", null, null, null, null)]
    public void The_day_before_the_candidates_are_fixed(
        string act,
        string? code,
        SanctionLevel? level,
        string? pns,
        string? pppk
    ) => IsClassified(act, Before, code, level, pns, pppk);

    [Theory]
    [InlineData("banner", "DS-01", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("online-campaign", "DS-02", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("attend-declaration", "DS-04", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("social-media-support", "DS-06", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("photo-with-candidate", "DS-07", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("join-campaign-introduction", null, null, null, null)]
    [InlineData("spouse-declaration-without-leave", null, null, null, null)]
    [InlineData("approach-party-as-candidate", "DS-03", SanctionLevel.Medium, Medium, PppkMedium)]
    [InlineData("party-membership", "DS-05", SanctionLevel.Dismissal, Dismissal, PppkDismissal)]
    [InlineData("leaning-activity", "DS-08", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("campaign-team", "DS-10", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("independent-support-documents", "DS-11", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("favouring-decision", "DS-12", SanctionLevel.Severe, Severe, PppkSevere)]
    [InlineData("campaign-with-attributes-or-facilities", "DS-13", SanctionLevel.Severe, Severe, PppkSevere)]
    public void The_day_the_candidates_are_fixed(
        string act,
        string? code,
        SanctionLevel? level,
        string? pns,
        string? pppk
    ) => IsClassified(act, After, code, level, pns, pppk);

    [Theory]
    [InlineData("2024-09-21", ViolationCategory.Ethics, "KE-04", SanctionLevel.Moral, "PP 42/2004 pasal 15")]
    [InlineData(
        "2024-09-22",
        ViolationCategory.Discipline,
        "DS-06",
        SanctionLevel.Severe,
        "PP 94/2021 pasal 14 huruf i"
    )]
    [InlineData(
        "2024-09-23",
        ViolationCategory.Discipline,
        "DS-06",
        SanctionLevel.Severe,
        "PP 94/2021 pasal 14 huruf i"
    )]
    public void The_same_like_is_ethics_and_then_discipline(
        string day,
        ViolationCategory category,
        string code,
        SanctionLevel level,
        string article
    )
    {
        var found = Shipped.CaseRules.Classify(Pilkada(day));

        Assert.Equal((category, code, level), (found.Category, found.Entry?.Code, found.Entry?.Level));
        foreach (var text in (string[])[found.Reasoning.Id, found.Reasoning.En])
        {
            Assert.Contains(article, text, StringComparison.Ordinal);
            Assert.Contains(code, text, StringComparison.Ordinal);
            Assert.Contains(day, text, StringComparison.Ordinal);
            Assert.Contains("2024-09-22", text, StringComparison.Ordinal);
        }

        Assert.NotEqual(found.Reasoning.Id, found.Reasoning.En);
    }

    [Theory]
    [InlineData("2023-11-02", null, "KE-04")]
    [InlineData("2023-11-03", null, null)]
    [InlineData("2023-11-12", null, null)]
    [InlineData("2023-11-13", null, "DS-06")]
    [InlineData("2023-11-03", "legislative", "DS-06")]
    [InlineData("2023-11-12", "legislative", "DS-06")]
    [InlineData("2023-11-03", "presidential", "KE-04")]
    [InlineData("2023-11-12", "presidential", "KE-04")]
    public void The_contest_is_needed_only_while_its_answer_differs(string day, string? contest, string? code)
    {
        var found = Shipped.CaseRules.Classify(Pemilu(day) with { Contest = contest });

        Assert.Equal(code, found.Entry?.Code);
        Assert.Equal(code is null ? "contest-needed" : null, found.Refused?.Code);
        Assert.Equal(code is null ? "/data/contest" : null, found.Refused?.Pointer);
    }

    public static TheoryData<ViolationReport, string, string> Unknown =>
        new()
        {
            { Pilkada() with { Act = ActId.Parse("dancing") }, "act-unknown", "/data/act" },
            { Pilkada() with { Election = ElectionId.Parse("pilkada-2030") }, "election-unknown", "/data/election" },
            { Pilkada() with { Contest = "presidential" }, "contest-unknown", "/data/contest" },
            { Pemilu() with { Contest = "regional-head" }, "contest-unknown", "/data/contest" },
        };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void What_is_not_in_the_facts_is_refused_by_its_place(ViolationReport report, string code, string pointer)
    {
        var found = Shipped.CaseRules.Classify(report);

        Assert.Equal((code, pointer), (found.Refused?.Code, found.Refused?.Pointer));
        Assert.Null(found.Category);
        Assert.Equal(found.Refused?.Detail, found.Reasoning);
        Assert.NotEqual(found.Reasoning.Id, found.Reasoning.En);
    }

    [Theory]
    [InlineData("2020-09-09", null, null)]
    [InlineData("2020-09-10", "skb-2020", "2020-01b")]
    [InlineData("2022-09-21", "skb-2020", "2020-01b")]
    [InlineData("2022-09-22", "skb-2022", "KE-04")]
    public void The_decree_is_that_of_the_day_of_the_act(string day, string? catalogue, string? code)
    {
        var found = Shipped.CaseRules.Classify(Pilkada(day));

        Assert.Equal((catalogue, code), (found.Catalogue?.Id, found.Entry?.Code));
        Assert.Null(found.Refused);
        Assert.False(found.IsAfterFixing);
    }

    [Fact]
    public void What_no_entry_fits_is_not_classified_and_says_by_which_decree()
    {
        var found = Shipped.CaseRules.Classify(Pilkada() with { Act = ActId.Parse("join-campaign-introduction") });

        Assert.Null(found.Category);
        Assert.Null(found.Refused);
        Assert.Contains("not classified by SKB Nomor 2 Tahun 2022", found.Reasoning.En, StringComparison.Ordinal);
        Assert.Contains("tidak digolongkan", found.Reasoning.Id, StringComparison.Ordinal);
    }

    private static void IsClassified(
        string act,
        DateOnly day,
        string? code,
        SanctionLevel? level,
        string? pns,
        string? pppk
    )
    {
        var found = Classifier.Classify(Shipped.CaseRules, ActId.Parse(act), day, Shipped.Pilkada, null, null);
        ViolationCategory? category =
            code is null ? null
            : code.StartsWith("KE", StringComparison.Ordinal) ? ViolationCategory.Ethics
            : ViolationCategory.Discipline;

        Assert.Equal((category, code, level), (found.Category, found.Entry?.Code, found.Entry?.Level));
        Assert.Equal(day == After, found.IsAfterFixing);
        Assert.Equal(pns, Penalties(found, PersonCategory.Pns));
        Assert.Equal(pppk, Penalties(found, PersonCategory.Pppk));
    }

    private static string? Penalties(Classification found, PersonCategory employment) =>
        found.Entry is { } entry
            ? string.Join(' ', Shipped.Penalties.For(entry.Level, employment).Select(penalty => penalty.Id))
            : null;
}
