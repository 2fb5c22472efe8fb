using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains;
using Netralitas.Grains.Messages;

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
    public void What_a_message_opens_to_makes_the_same_message()
    {
        ExpectSame<AgencyShareMessage>("agency-share", message => AgencyShareMessage.Of(message.Open()));
        ExpectSame<CeremonyShareMessage>("ceremony-share", message => CeremonyShareMessage.Of(message.Open()));
        ExpectSame<CaseShareMessage>("case-share", message => CaseShareMessage.Of(message.Open()));
        ExpectSame<BatchMessage>("batch", message => BatchMessage.Of(message.Open()));
        ExpectSame<BatchMessage>("batch-of-cases", message => BatchMessage.Of(message.Open()));
        ExpectSame<BatchReplyMessage>("batch-reply", message => BatchReplyMessage.Of(message.Open()));
        ExpectSame<ShareReplyMessage>("share-reply", message => ShareReplyMessage.Of(message.Open()));
        ExpectSame<CeremonyReportMessage>("ceremony-report", message => CeremonyReportMessage.Of(message.Open()));
        ExpectSame<CeremonyReportMessage>("ceremony-report-bare", message => CeremonyReportMessage.Of(message.Open()));
        ExpectSame<AgencyReportMessage>("agency-report", message => AgencyReportMessage.Of(message.Open()));
        ExpectSame<LogRecordMessage>("log-record", message => LogRecordMessage.Of(message.Open()));
    }

    [Fact]
    public void Any_run_of_pledges_arrives_as_it_was_sent() =>
        Prop.ForAll(
                Pledges.ListOf().ToArbitrary(),
                run =>
                {
                    var sent = new CeremonyCall.Pledges([.. run]);
                    var message = (CallMessage)Wire.Read(Wire.Write(CallMessage.Of(sent)));
                    return ((CeremonyCall.Pledges)message.Open()).Items.SequenceEqual(sent.Items);
                }
            )
            .QuickCheckThrowOnFailure();

    private static void ExpectSame<T>(string name, Func<T, T> openAndMake)
        where T : notnull
    {
        var bytes = Wire.Write(SampleMessages.All[name]);

        Assert.Equal(bytes, Wire.Write(openAndMake((T)Wire.Read(bytes))));
    }
}
