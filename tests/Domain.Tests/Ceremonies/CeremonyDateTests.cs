using Netralitas.Domain.Ceremonies;

namespace Netralitas.Domain.Tests.Ceremonies;

public sealed class CeremonyDateTests
{
    private static readonly DateOnly Day = new(2023, 11, 27);

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void The_day_of_an_instant_is_the_day_people_there_name(int offset)
    {
        var early = new DateTimeOffset(2023, 11, 27, 0, 0, 0, TimeSpan.FromHours(offset));

        Assert.Equal(Day, new CeremonyDate.At(early).Day);
        Assert.Equal(Day, new CeremonyDate.At(early.AddDays(1).AddTicks(-1)).Day);
    }

    [Fact]
    public void A_day_and_an_estimate_are_days_already()
    {
        Assert.Equal(Day, new CeremonyDate.On(Day).Day);
        Assert.Equal(Day, new CeremonyDate.Around(Day, "sehari sebelum HUT KORPRI").Day);
    }
}
