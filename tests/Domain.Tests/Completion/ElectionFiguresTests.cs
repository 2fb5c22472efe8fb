using Netralitas.Domain.Completion;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Completion;

public sealed class ElectionFiguresTests
{
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    public void There_are_none_without_a_ceremony_planned_or_held(int scheduled, int held, bool none) =>
        Assert.Equal(none, new ElectionFigures(Shipped.Pemilu, scheduled, held, 0, default, default).IsNone);
}
