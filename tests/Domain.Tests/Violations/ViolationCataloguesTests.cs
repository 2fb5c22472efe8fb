using System.Globalization;
using System.Text;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Violations;

public sealed class ViolationCataloguesTests
{
    [Theory]
    [InlineData("2020-09-09", null)]
    [InlineData("2020-09-10", "skb-2020")]
    [InlineData("2022-09-21", "skb-2020")]
    [InlineData("2022-09-22", "skb-2022")]
    [InlineData("2030-01-01", "skb-2022")]
    public void The_catalogue_is_that_of_the_day_of_the_act(string day, string? id) =>
        Assert.Equal(id, Shipped.Violations.On(Day(day))?.Id);

    [Fact]
    public void The_decrees_are_cited_with_their_numbers()
    {
        Assert.Equal(["skb-2020", "skb-2022"], Shipped.Violations.All.Select(catalogue => catalogue.Id));
        Assert.Contains("6/SKB/KASN/9/2020", Shipped.Violations.All[0].Decree, StringComparison.Ordinal);
        Assert.Contains("1447.1/PM.01/K.1/09/2022", Shipped.Violations.All[1].Decree, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sixteen_acts_of_2020_are_all_marked_as_unverified()
    {
        var entries = Shipped.Violations.All[0].Entries;

        Assert.Equal(16, entries.Select(entry => entry.Code.TrimEnd('a', 'b')).Distinct().Count());
        Assert.All(entries, entry => Assert.Equal(Confidence.Unverified, entry.Source.Confidence));
    }

    [Fact]
    public void Every_act_is_known_to_some_catalogue() =>
        Assert.All(
            Shipped.Violations.Acts,
            act =>
                Assert.Contains(
                    Shipped.Violations.All,
                    catalogue => catalogue.Entries.Any(entry => entry.Act == act.Id)
                )
        );

    [Fact]
    public void An_act_not_in_the_file_is_not_found()
    {
        Assert.False(Shipped.Violations.TryFindAct(ActId.Parse("sleeping"), out _));
        Assert.False(Shipped.Violations.TryFindAct(default, out _));
        Assert.Null(Shipped.Violations.All[1].Find(default, afterFixing: true));
    }

    [Fact]
    public void Catalogues_are_ordered_by_their_first_day_whatever_the_file_says()
    {
        var read = ViolationCatalogues.Parse(Encoding.UTF8.GetBytes(TwoCatalogues));

        Assert.Equal(["old", "new"], read.All.Select(catalogue => catalogue.Id));
        Assert.Equal("N-1", read.On(Day("2022-01-01"))?.Find(ActId.Parse("sign"), afterFixing: false)?.Code);
    }

    [Theory]
    [InlineData("\"to\": \"2021-12-31\"", "\"to\": \"2022-01-01\"", "catalogues[0]: overlaps the one before")]
    [InlineData("\"to\": \"2021-12-31\"", "\"to\": \"2021-12-30\"", "catalogues[0]: leaves a gap")]
    [InlineData("\"to\": \"2021-12-31\",", "", "catalogues[0]: overlaps the one before")]
    [InlineData("\"to\": \"2021-12-31\"", "\"to\": \"2019-12-31\"", "catalogues[1].to: 2019-12-31 lies before")]
    [InlineData(
        "\"from\": \"2022-01-01\"",
        "\"from\": \"2022-01-01\", \"to\": \"2022-06-30\"",
        "catalogues: the last ends"
    )]
    [InlineData("\"from\": \"2020-01-01\",", "", "catalogues[1].from: is missing")]
    [InlineData("\"id\": \"old\"", "\"id\": \"new\"", "catalogues[1].id: 'new' stands there twice")]
    [InlineData("\"id\": \"old\"", "\"id\": \"Old one\"", "catalogues[1].id: 'Old one' is not a slug")]
    [InlineData("\"decree\": \"Decree of 2020\",", "", "catalogues[1].decree: is missing")]
    [InlineData("\"id\": \"banner\"", "\"id\": \"sign\"", "acts[1].id: 'sign' stands there twice")]
    [InlineData("\"id\": \"banner\"", "\"id\": \"Banner\"", "acts[1].id: 'Banner' is not a slug")]
    [InlineData("\"code\": \"N-2\"", "\"code\": \"N-1\"", "catalogues[0].entries[1].code: 'N-1' stands there twice")]
    [InlineData(
        "\"act\": \"banner\"",
        "\"act\": \"poster\"",
        "catalogues[0].entries[2].act: 'poster' is none of the acts"
    )]
    [InlineData(
        "\"act\": \"banner\"",
        "\"act\": \"Banner\"",
        "catalogues[0].entries[2].act: 'Banner' is none of the acts"
    )]
    [InlineData(
        "\"stage\": \"afterFixing\"",
        "\"stage\": \"any\"",
        "entries[1].stage: N-1 holds for 'sign' at the same stage"
    )]
    [InlineData("\"stage\": \"afterFixing\"", "\"stage\": \"beforeFixing\"", "entries[1].stage: N-1 holds for 'sign'")]
    [InlineData("\"stage\": \"beforeFixing\"", "\"stage\": \"any\"", "entries[1].stage: N-1 holds for 'sign'")]
    [InlineData("\"stage\": \"afterFixing\"", "\"stage\": \"later\"", "is none of beforeFixing, afterFixing, any")]
    [InlineData("\"level\": \"severe\"", "\"level\": \"moral\"", "entries[1].level: moral is the level of ethics")]
    [InlineData("\"level\": \"moral\"", "\"level\": \"light\"", "entries[0].level: moral is the level of ethics")]
    [InlineData("\"category\": \"ethics\"", "\"category\": \"moral\"", "'moral' is none of ethics, discipline")]
    [InlineData("\"source\": \"of the entry\", ", "", "catalogues[0].entries[0].source: is missing")]
    [InlineData("\"source\": \"of the act\", ", "", "acts[0].source: is missing")]
    [InlineData("\"source\": \"of the decree\", ", "", "catalogues[1].source: is missing")]
    [InlineData("\"legalBasis\": \"law\", ", "", "catalogues[0].entries[0].legalBasis: is missing")]
    public void A_bad_file_is_refused_by_the_name_of_the_field(string text, string replacement, string named) =>
        BadFile.IsRefused(json => ViolationCatalogues.Parse(json), TwoCatalogues, text, replacement, named);

    private const string TwoCatalogues = """
        {"acts": [
          {"id": "sign", "name": {"id": "a", "en": "b"}, "source": "of the act", "confidence": "A"},
          {"id": "banner", "name": {"id": "a", "en": "b"}, "source": "s", "confidence": "F"}
        ], "catalogues": [
          {"id": "new", "decree": "Decree of 2022", "from": "2022-01-01", "source": "s", "confidence": "F", "entries": [
            {"code": "N-1", "act": "sign", "stage": "beforeFixing", "category": "ethics", "level": "moral",
             "name": {"id": "a", "en": "b"}, "legalBasis": "law", "source": "of the entry", "confidence": "F"},
            {"code": "N-2", "act": "sign", "stage": "afterFixing", "category": "discipline", "level": "severe",
             "name": {"id": "a", "en": "b"}, "legalBasis": "other", "source": "s", "confidence": "U"},
            {"code": "N-3", "act": "banner", "stage": "any", "category": "discipline", "level": "medium",
             "name": {"id": "a", "en": "b"}, "legalBasis": "other", "source": "s", "confidence": "F2"}]},
          {"id": "old", "decree": "Decree of 2020", "from": "2020-01-01", "to": "2021-12-31", "source": "of the decree", "confidence": "F", "entries": [
            {"code": "O-1", "act": "sign", "stage": "any", "category": "discipline", "level": "dismissal",
             "name": {"id": "a", "en": "b"}, "legalBasis": "other", "source": "s", "confidence": "F"}]}
        ]}
        """;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
