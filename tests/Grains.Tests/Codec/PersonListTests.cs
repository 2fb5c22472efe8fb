using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Tests.Ceremonies;

namespace Netralitas.Grains.Tests.Codec;

public sealed class PersonListTests
{
    [Fact]
    public void Any_list_is_unpacked_as_it_was_packed() =>
        Prop.ForAll(
                Gen.Elements(Enum.GetValues<PledgeKind>()).ToArbitrary(),
                Gen.Elements(Enum.GetValues<PersonCategory>()).ToArbitrary(),
                ArbMap.Default.ArbFor<ulong[]>(),
                (kind, category, values) =>
                {
                    PersonKey[] persons = [.. values.Select(value => new PersonKey(value))];
                    var bytes = PersonList.Pack(kind, category, persons);
                    var read = PersonList.Unpack(bytes);
                    return bytes.Length == 8 + (8 * persons.Length)
                        && (read.Kind, read.Category) == (kind, category)
                        && read.Persons.SequenceEqual(persons);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_form_on_disk_is_fixed()
    {
        var bytes = PersonList.Pack(PledgeKind.Signed, PersonCategory.NonAsn, [new PersonKey(0x0102030405060708)]);

        Assert.Equal([1, 1, 2, 0, 0, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1], bytes);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 0, 0, 0, 9 })]
    [InlineData(new byte[] { 1, 2, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 0, 3, 0, 0, 0, 0, 0 })]
    public void Bytes_of_another_form_are_refused(byte[] bytes) =>
        Assert.Throws<FormatException>(() => PersonList.Unpack(bytes));

    [Fact]
    public void Fifty_thousand_persons_take_eight_bytes_each()
    {
        PersonKey[] persons = [.. Enumerable.Repeat(Say.Person(1), 50_000)];

        Assert.Equal(400_008, PersonList.Pack(PledgeKind.Spoken, PersonCategory.Pns, persons).Length);
    }
}
