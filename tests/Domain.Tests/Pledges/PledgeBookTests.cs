using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Tests.Persons;

namespace Netralitas.Domain.Tests.Pledges;

public sealed class PledgeBookTests
{
    private static readonly PersonKey Ani = TestPersons.Pns(1);
    private static readonly DateTimeOffset Noon = new(2023, 11, 27, 12, 0, 0, TimeSpan.FromHours(9));

    private readonly PledgeBook book = new();

    [Fact]
    public void A_second_signature_by_the_same_person_counts_once()
    {
        Assert.True(Sign(Ani));
        Assert.False(Sign(Ani));

        Assert.Equal(new CategoryCounts(1, 0, 0), book.Count(PledgeKind.Signed));
    }

    [Fact]
    public void Speaking_and_signing_are_counted_each_for_itself()
    {
        Sign(Ani);

        Assert.Equal(default, book.Count(PledgeKind.Spoken));
        Assert.False(book.Holds(Ani, PledgeKind.Spoken));
        Assert.True(book.TryAdd(Ani, PersonCategory.Pns, PledgeKind.Spoken));
        Assert.Equal(new CategoryCounts(1, 0, 0), book.Count(PledgeKind.Spoken));
    }

    [Fact]
    public void The_category_first_given_for_a_person_stands()
    {
        Sign(Ani, PersonCategory.Pppk);
        book.TryAdd(Ani, PersonCategory.Pns, PledgeKind.Spoken);

        Assert.Equal(PersonCategory.Pppk, book.CategoryOf(Ani));
        Assert.Equal(new CategoryCounts(0, 1, 0), book.Count(PledgeKind.Spoken));
    }

    [Fact]
    public void A_person_who_took_everything_back_may_come_again_in_another_category()
    {
        Sign(Ani, PersonCategory.Pppk);
        book.TryWithdraw(Ani, PledgeKind.Signed, Noon);
        Sign(Ani, PersonCategory.Pns);

        Assert.Equal(new CategoryCounts(1, 0, 0), book.Count(PledgeKind.Signed));
    }

    [Fact]
    public void A_withdrawn_pledge_no_longer_counts()
    {
        Sign(Ani);
        book.TryAdd(Ani, PersonCategory.Pns, PledgeKind.Spoken);

        Assert.True(book.TryWithdraw(Ani, PledgeKind.Signed, Noon));
        Assert.False(book.TryWithdraw(Ani, PledgeKind.Signed, Noon));

        Assert.False(book.Holds(Ani, PledgeKind.Signed));
        Assert.True(book.Holds(Ani, PledgeKind.Spoken));
        Assert.Equal(default, book.Count(PledgeKind.Signed));
        Assert.Equal([(Ani, PersonCategory.Pns, PledgeKind.Spoken)], book.Standing());
    }

    [Fact]
    public void Withdrawing_what_never_stood_leaves_an_empty_book()
    {
        Assert.False(book.TryWithdraw(Ani, PledgeKind.Signed, Noon));

        Assert.True(book.IsEmpty);
        Assert.True(book.MayAdd(Ani, PledgeKind.Signed, time: null));
    }

    [Fact]
    public void A_book_that_lost_its_only_pledge_was_used()
    {
        Sign(Ani);
        book.TryWithdraw(Ani, PledgeKind.Signed, Noon);

        Assert.False(book.IsEmpty);
        Assert.Empty(book.Standing());
    }

    [Theory]
    [InlineData(0, -1, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(0, null, false)]
    [InlineData(null, 1, false)]
    [InlineData(null, null, false)]
    public void After_a_withdrawal_only_a_surely_later_pledge_may_come(int? withdrawn, int? pledged, bool may)
    {
        Sign(Ani);
        book.TryWithdraw(Ani, PledgeKind.Signed, At(withdrawn));

        Assert.Equal(may, book.MayAdd(Ani, PledgeKind.Signed, At(pledged)));
        Assert.True(book.MayAdd(Ani, PledgeKind.Spoken, At(pledged)));
        Assert.True(book.MayAdd(TestPersons.Pns(2), PledgeKind.Signed, At(pledged)));
    }

    [Fact]
    public void The_time_of_the_last_withdrawal_counts()
    {
        Sign(Ani);
        book.TryWithdraw(Ani, PledgeKind.Signed, At(0));
        Sign(Ani);
        book.TryWithdraw(Ani, PledgeKind.Signed, At(10));

        Assert.False(book.MayAdd(Ani, PledgeKind.Signed, At(5)));
        Assert.True(book.MayAdd(Ani, PledgeKind.Signed, At(11)));
    }

    private bool Sign(PersonKey person, PersonCategory category = PersonCategory.Pns) =>
        book.TryAdd(person, category, PledgeKind.Signed);

    private static DateTimeOffset? At(int? minutes) => minutes is { } after ? Noon.AddMinutes(after) : null;
}
