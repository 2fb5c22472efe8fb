using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;

namespace Netralitas.Silo.Tests.Messages;

public sealed class MessageRoundTripTests
{
    private static readonly Gen<PledgeItem> Pledges =
        from index in Gen.Choose(0, int.MaxValue)
        from person in ArbMap.Default.GeneratorFor<ulong>()
        from category in Gen.Elements(Enum.GetValues<PersonCategory>())
        from kind in Gen.Elements(Enum.GetValues<PledgeKind>())
        from ticks in Gen.Choose(0, int.MaxValue)
        select new PledgeItem(
            index,
            new PersonKey(person),
            category,
            kind,
            ticks * 1_000_000_000L % DateTime.MaxValue.Ticks
        );

    public static TheoryData<string> Names => [.. SampleMessages.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_read_again_is_written_the_same(string name)
    {
        var bytes = Wire.Write(SampleMessages.All[name]);

        Assert.Equal(bytes, Wire.Write(Wire.Read(bytes)));
    }

    [Fact]
    public void Any_run_of_pledges_arrives_as_it_was_sent() =>
        Prop.ForAll(
                Pledges.ListOf().ToArbitrary(),
                run =>
                {
                    var sent = new CeremonyCall.Pledges([.. run]);
                    return ((CeremonyCall.Pledges)Wire.Read(Wire.Write(sent))).Items.SequenceEqual(sent.Items);
                }
            )
            .QuickCheckThrowOnFailure();
}
