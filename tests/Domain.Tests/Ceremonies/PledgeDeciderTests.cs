using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using static Netralitas.Domain.Tests.Ceremonies.Given;

namespace Netralitas.Domain.Tests.Ceremonies;

public sealed class PledgeDeciderTests
{
    public static TheoryData<CeremonyEvent[], PledgeVerdict> Table =>
        new()
        {
            { [], PledgeVerdict.Entered },
            { [Scheduled()], PledgeVerdict.Entered },
            { [Held(), Verified], PledgeVerdict.Entered },
            { [Held(), Signed(Ani)], PledgeVerdict.Repeated },
            { [Scheduled(), Cancelled], PledgeVerdict.Cancelled },
            { [Held(), Signed(Ani), Withdrawn(Ani, Now)], PledgeVerdict.Withdrawn },
            { [Held(), Signed(Ani), Withdrawn(Ani, Now.AddSeconds(-1))], PledgeVerdict.Entered },
            { [Held(), Signed(Ani), Withdrawn(Ani)], PledgeVerdict.Withdrawn },
            { [Held(), Signed(Ani), Withdrawn(Ani, Now), Signed(Ani)], PledgeVerdict.Repeated },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_pledge_is_entered_unless_it_stands_or_was_taken_back(CeremonyEvent[] past, PledgeVerdict verdict)
    {
        var ceremony = Ceremony(past);
        var stood = ceremony.Pledges.Holds(Ani, PledgeKind.Signed);

        Assert.Equal(verdict, PledgeDecider.Enter(ceremony, Ani, PersonCategory.Pns, PledgeKind.Signed, Now));
        Assert.Equal(stood || verdict == PledgeVerdict.Entered, ceremony.Pledges.Holds(Ani, PledgeKind.Signed));
    }

    [Fact]
    public void After_a_withdrawal_without_a_time_a_later_pledge_counts_again()
    {
        var ceremony = Ceremony(Held(), Signed(Ani), Withdrawn(Ani));
        var later = Now.AddMinutes(1);

        Assert.Equal(
            PledgeVerdict.Entered,
            PledgeDecider.Enter(ceremony, Ani, PersonCategory.Pns, PledgeKind.Signed, later)
        );
    }

    [Theory]
    [InlineData(PledgeVerdict.Cancelled, "ceremony-cancelled")]
    [InlineData(PledgeVerdict.Withdrawn, "pledge-withdrawn")]
    public void A_refusal_is_explained(PledgeVerdict verdict, string code) =>
        Assert.Equal(code, PledgeDecider.Explain(Ceremony(), verdict).Code);

    [Theory]
    [InlineData(PledgeVerdict.Entered)]
    [InlineData(PledgeVerdict.Repeated)]
    public void What_is_no_refusal_has_no_explanation(PledgeVerdict verdict) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PledgeDecider.Explain(Ceremony(), verdict));
}
