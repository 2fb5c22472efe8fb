using System.Security.Cryptography;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Tests.Agencies;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Codec;

public sealed class AgencySnapshotCodecTests
{
    private const int FormAt = 4;

    private static readonly AgencySnapshotContents Contents = ContentsOf();

    [Fact]
    public void What_was_written_is_read()
    {
        var read = AgencySnapshotCodec.Decode(AgencySnapshotCodec.Encode(Contents))!;

        Assert.Equal(Contents.Id, read.Id);
        Assert.Equal(Contents.Elections, read.Elections);
        Assert.Equal(Contents.Origin, read.Origin);
        Assert.Equal(Contents.Agency! with { Roll = null }, read.Agency! with { Roll = null });
        Assert.Equal(Contents.Agency!.Roll!.AsOf, read.Agency!.Roll!.AsOf);
        Assert.Equal(Contents.Agency.Roll.Units, read.Agency.Roll.Units);
        Assert.Equal((Contents.Head.Version, Contents.Position), (read.Head.Version, read.Position));
        Assert.Equal(Contents.Head.Hash.ToArray(), read.Head.Hash.ToArray());
        Assert.Equal(Contents.Hash.ToArray(), read.Hash.ToArray());
    }

    [Fact]
    public void The_ledger_that_was_written_is_read()
    {
        var (written, read) = (
            Contents.Ledger,
            AgencySnapshotCodec.Decode(AgencySnapshotCodec.Encode(Contents))!.Ledger
        );

        Assert.Equal(
            written.Ceremonies.Select(it => (it.Entry.Slug, it.Entry.Status, it.HasPledges)),
            read.Ceremonies.Select(it => (it.Entry.Slug, it.Entry.Status, it.HasPledges))
        );
        Assert.Equal(
            written.Ceremonies.SelectMany(it => it.Entry.Elections),
            read.Ceremonies.SelectMany(it => it.Entry.Elections)
        );
        Assert.Equal(
            written.Unique.Persons.Select(group => (group.Category, group.Spoken, group.Signed)),
            read.Unique.Persons.Select(group => (group.Category, group.Spoken, group.Signed))
        );
        Assert.Equal(
            written.Unique.Persons.SelectMany(group => group.Persons),
            read.Unique.Persons.SelectMany(group => group.Persons)
        );
        Assert.Equal(written.Unique.Repeats, read.Unique.Repeats);
    }

    [Fact]
    public void Another_form_is_nobodys_fault()
    {
        var bytes = AgencySnapshotCodec.Encode(Contents).Bytes.ToArray();
        bytes[FormAt]++;

        Assert.Null(AgencySnapshotCodec.Decode(new AgencySnapshot(Contents.Position, bytes)));
    }

    [Fact]
    public void No_bytes_that_hash_right_are_read_as_anything_else_than_contents_or_a_fault()
    {
        var whole = AgencySnapshotCodec.Encode(Contents).Bytes.ToArray();
        var faults = 0;
        for (var index = FormAt + 1; index < whole.Length - SHA256.HashSizeInBytes; index++)
        {
            foreach (var flip in (byte[])[0x01, 0x80, 0xFF])
            {
                var bytes = whole.ToArray();
                bytes[index] ^= flip;
                faults += IsFault(bytes) ? 1 : 0;
            }

            faults += IsFault(whole[..(index + SHA256.HashSizeInBytes)]) ? 1 : 0;
        }

        // Cut short it is a fault at every place.
        Assert.True(faults >= whole.Length - SHA256.HashSizeInBytes - FormAt - 1);
    }

    /// <summary>Whether the bytes, with the hash that they should have, are refused; they may not fail otherwise.</summary>
    private static bool IsFault(byte[] bytes)
    {
        SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes), bytes.AsSpan(^SHA256.HashSizeInBytes..));
        try
        {
            var contents = AgencySnapshotCodec.Decode(new AgencySnapshot(Contents.Position, bytes))!;
            AgencyLedger.Restore(Shipped.Elections, contents.Ledger);
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static AgencySnapshotContents ContentsOf()
    {
        var origin = Shipped.Agency("81.72");
        var ledger = new LedgerContents(
            [
                new LedgerCeremony(
                    new CeremonyEntry("apel", CeremonyStatus.Verified, [Shipped.Pemilu, Shipped.Pilkada]),
                    HasPledges: true
                ),
                new LedgerCeremony(new CeremonyEntry("nanti", CeremonyStatus.Unannounced, []), HasPledges: false),
            ],
            new UniquePledgesContents(
                [
                    new CountedPersons(PersonCategory.Pns, 1, 3, Say.Persons(1, 2)),
                    new CountedPersons(PersonCategory.NonAsn, 0, 2, Say.Persons(3)),
                ],
                [new RepeatedPledge(Say.Person(1), 1, PledgeKind.Signed, Extra: 2)]
            )
        );
        return new AgencySnapshotContents(
            origin.Id,
            [.. Shipped.Elections.All.Select(election => election.Id)],
            origin,
            origin with
            {
                Name = "Kota Tual \"Maren\" \u00e9",
                Roll = AgencySays.RollOf(origin.Id, pns: 12).Roll,
            },
            new StreamHead(3, SHA256.HashData("head"u8)),
            Position: 1234,
            SHA256.HashData("last"u8),
            ledger
        );
    }
}
