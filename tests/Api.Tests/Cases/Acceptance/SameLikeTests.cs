using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Acceptance;

public abstract class SameLikeTests(TestNode node) : CaseTests(node)
{
    [Fact]
    public async Task The_same_like_is_ethics_the_day_before_candidates_are_fixed_and_discipline_the_day_after()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (before, after) = (NewCase(), NewCase());
        await TellAsync(Bawaslu, "reported", before, SentCase.Report(agency, person, occurredOn: "2024-09-21"));
        await TellAsync(Bawaslu, "reported", after, SentCase.Report(agency, person, occurredOn: "2024-09-23"));

        var (ethics, discipline) = (await CaseAsync(before), await CaseAsync(after));

        Assert.Equal(("ethics", "moral", "beforeFixing"), Found(ethics));
        Assert.Contains("PP 42/2004", ethics.Word("/classification/article"), StringComparison.Ordinal);
        Assert.Equal(("discipline", "severe", "afterFixing"), Found(discipline));
        Assert.Contains("PP 94/2021", discipline.Word("/classification/article"), StringComparison.Ordinal);
        Assert.Equal("2024-09-22", discipline.Word("/classification/candidatesFixedOn"));
        Assert.Contains("kode etik", ethics.Word("/classification/reasoning/id"), StringComparison.Ordinal);
        Assert.Contains("discipline", discipline.Word("/classification/reasoning/en"), StringComparison.Ordinal);
        Assert.Equal(["moral-closed", "moral-open"], ethics.Words("/classification/penalties"));
        Assert.Contains(Severe, discipline.Words("/classification/penalties"));
    }

    [Fact]
    public async Task Anybody_with_a_key_may_ask_what_an_act_is_on_a_day()
    {
        var holder = await Node.AgencyAsync(Node.NewAgency());
        var address = $"/v1/violations/{SentCase.Like}?election={Pilkada}&occurredOn=";

        Assert.Equal("KE-04", (await holder.GetAsync(address + "2024-09-21")).Expect(200).Word("/classification/code"));
        Assert.Equal("DS-06", (await holder.GetAsync(address + "2024-09-23")).Expect(200).Word("/classification/code"));
        var catalogues = (await holder.GetAsync("/v1/violations")).Expect(200);
        Assert.NotEmpty(catalogues.Words("/acts", "nameEn"));
        Assert.Equal(
            ("The decree of five institutions of 22-9-2022; in force from its date", "SKB 2022, annex on discipline"),
            (catalogues.Word("/catalogues/1/source"), catalogues.Words("/catalogues/1/entries", "source")[7])
        );
    }

    private static (string?, string?, string?) Found(Answer read) =>
        (read.Word("/classification/category"), read.Word("/classification/level"), read.Word("/classification/stage"));
}
