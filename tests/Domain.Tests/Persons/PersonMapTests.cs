using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Tests.Persons;

public sealed class PersonMapTests
{
    [Fact]
    public void It_does_what_a_dictionary_does() =>
        Prop.ForAll(
                Steps.ArrayOf().ToArbitrary(),
                steps =>
                {
                    var map = new PersonMap<int>();
                    var model = new Dictionary<PersonKey, int>();
                    foreach (var (person, change, writes) in steps)
                    {
                        if (writes)
                        {
                            map.Mark(person) += change;
                            model[person] = model.GetValueOrDefault(person) + change;
                        }

                        if (map.Peek(person) != model.GetValueOrDefault(person) || map.Count != model.Count)
                        {
                            return false;
                        }
                    }

                    return map.Entries().ToDictionary(entry => entry.Person, entry => entry.Mark).Count == model.Count
                        && map.Entries().All(entry => model[entry.Person] == entry.Mark);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(500));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(100_000)]
    public void Growing_loses_nobody_whatever_was_expected(int expected)
    {
        const ulong Persons = 100_000;
        var map = new PersonMap<ulong>(expected);
        for (var number = 1UL; number <= Persons; number++)
        {
            map.Mark(new PersonKey(number)) = number;
        }

        Assert.Equal((int)Persons, map.Count);
        Assert.Equal((int)Persons, map.Entries().DistinctBy(entry => entry.Person).Count());
        Assert.All(map.Entries(), entry => Assert.Equal(entry.Person.Value, entry.Mark));
        Assert.Equal(0UL, map.Peek(new PersonKey(Persons + 1)));
    }

    [Fact]
    public void The_key_of_nobody_marks_nobody_else()
    {
        var map = new PersonMap<byte>();

        Assert.Throws<ArgumentException>(() => map.Mark(default) = 1);

        Assert.Equal(0, map.Count);
        Assert.All(Enumerable.Range(1, 100), person => Assert.Equal(0, map.Peek(new PersonKey((ulong)person))));
    }

    [Fact]
    public void Looking_for_someone_does_not_enter_them()
    {
        var map = new PersonMap<byte>();

        Assert.Equal(0, map.Peek(TestPersons.Pns(1)));
        Assert.Equal(0, map.Count);
        Assert.Empty(map.Entries());
    }

    [Fact]
    public void Marking_someone_enters_them_with_a_default_mark()
    {
        var map = new PersonMap<byte>();

        Assert.Equal(0, map.Mark(TestPersons.Pns(1)));
        Assert.Equal((TestPersons.Pns(1), (byte)0), Assert.Single(map.Entries()));
    }

    private static Gen<(PersonKey Person, int Change, bool Writes)> Steps =>
        from serial in Gen.Choose(1, 200)
        from change in Gen.Choose(-3, 3)
        from writes in Gen.Elements(true, true, false)
        select (TestPersons.NonAsn(serial), change, writes);
}
